namespace Leeway.Core.Series;

/// <summary>Puts the series of protobuf messages together as text, in buffers that are used again.</summary>
public sealed class ProtobufText
{
    readonly SeriesBuffer _name = new();

    /// <summary>The family's name.</summary>
    internal ReadOnlySpan<byte> Name => _name.Written;

    /// <summary>The metric's labels, each with a comma behind it.</summary>
    internal SeriesBuffer Labels { get; } = new();

    internal SeriesBuffer Series { get; } = new();

    /// <summary>Where on the page the family begins.</summary>
    internal int FamilyAt { get; set; }

    internal void Begin(ReadOnlySpan<byte> name)
    {
        _name.Clear();
        _name.Append(name);
    }

    internal void Write(ProtobufSampleKind kind, double bound)
    {
        Series.Clear();
        // OpenMetrics names a counter's family without its suffix.
        var isTotal = kind == ProtobufSampleKind.Created && Name.EndsWith("_total"u8);
        WriteName(isTotal ? Name[..^"_total"u8.Length] : Name, SuffixOf(kind));
        Series.Append(Labels.Written);
        var hasBound =
            kind
            is not (
                ProtobufSampleKind.Value
                or ProtobufSampleKind.Sum
                or ProtobufSampleKind.Count
                or ProtobufSampleKind.Created
            );
        if (hasBound)
        {
            Series
                .Append(kind == ProtobufSampleKind.Quantile ? "quantile=\""u8 : "le=\""u8)
                .Append(bound)
                .Append("\""u8);
        }
        Series.Append("}"u8);
    }

    void WriteName(ReadOnlySpan<byte> name, ReadOnlySpan<byte> suffix)
    {
        if (PlainNames.IsMetric(name))
        {
            Series.Append(name).Append(suffix).Append("{"u8);
        }
        else
        {
            // A suffix needs no escape, so that it can go before the closing quote.
            Series.Append("{"u8).AppendQuoted(name);
            Series.Shorten(1);
            Series.Append(suffix).Append("\","u8);
        }
    }

    static ReadOnlySpan<byte> SuffixOf(ProtobufSampleKind kind) =>
        kind switch
        {
            ProtobufSampleKind.Bucket or ProtobufSampleKind.LastBucket or ProtobufSampleKind.NativeBucket =>
                "_bucket"u8,
            ProtobufSampleKind.Sum => "_sum"u8,
            ProtobufSampleKind.Count => "_count"u8,
            ProtobufSampleKind.Created => "_created"u8,
            _ => default,
        };
}

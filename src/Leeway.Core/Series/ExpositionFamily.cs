namespace Leeway.Core.Series;

/// <summary>What the last <c># TYPE</c> line said: a family's name and type.</summary>
readonly ref struct ExpositionFamily(ReadOnlySpan<byte> name, MetricType type)
{
    public ReadOnlySpan<byte> Name { get; } = name;

    public MetricType Type { get; } = type;

    /// <summary>Reads what stands behind <c># TYPE</c>: a name, quoted if it is not plain, and a word.</summary>
    /// <returns>A family without a name if the line says nothing that we understand.</returns>
    public static ExpositionFamily Read(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t"u8);
        var quoted = text.StartsWith("\""u8);
        var name = quoted ? text[1..] : text;
        var length = quoted ? name.IndexOf((byte)'"') : name.IndexOfAny((byte)' ', (byte)'\t');
        return length < 0
            ? default
            : new ExpositionFamily(name[..length], TypeOf(name[(length + 1)..].TrimStart(" \t"u8)));
    }

    /// <summary>True if a sample of this name is one that a family of this type has.</summary>
    public bool Owns(ReadOnlySpan<byte> sample) =>
        !Name.IsEmpty && sample.StartsWith(Name) && HasSuffix(sample[Name.Length..]);

    static MetricType TypeOf(ReadOnlySpan<byte> word) =>
        word switch
        {
            _ when word.SequenceEqual("counter"u8) => MetricType.Counter,
            _ when word.SequenceEqual("gauge"u8) => MetricType.Gauge,
            _ when word.SequenceEqual("histogram"u8) => MetricType.Histogram,
            _ when word.SequenceEqual("summary"u8) => MetricType.Summary,
            _ when word.SequenceEqual("gaugehistogram"u8) => MetricType.GaugeHistogram,
            _ when word.SequenceEqual("stateset"u8) => MetricType.StateSet,
            _ when word.SequenceEqual("info"u8) => MetricType.Info,
            _ => MetricType.Unknown,
        };

    // OpenMetrics names the family without its suffix, 0.0.4 names a counter as its samples are named.
    bool HasSuffix(ReadOnlySpan<byte> suffix) =>
        Type switch
        {
            MetricType.Counter => suffix.IsEmpty || suffix.SequenceEqual("_total"u8) || IsCreated(suffix),
            MetricType.Histogram => suffix.SequenceEqual("_bucket"u8) || IsCountOrSum(suffix) || IsCreated(suffix),
            MetricType.Summary => suffix.IsEmpty || IsCountOrSum(suffix) || IsCreated(suffix),
            MetricType.GaugeHistogram => suffix.SequenceEqual("_bucket"u8)
                || suffix.SequenceEqual("_gcount"u8)
                || suffix.SequenceEqual("_gsum"u8),
            MetricType.Info => suffix.IsEmpty || suffix.SequenceEqual("_info"u8),
            _ => suffix.IsEmpty,
        };

    static bool IsCountOrSum(ReadOnlySpan<byte> suffix) =>
        suffix.SequenceEqual("_count"u8) || suffix.SequenceEqual("_sum"u8);

    static bool IsCreated(ReadOnlySpan<byte> suffix) => suffix.SequenceEqual("_created"u8);
}

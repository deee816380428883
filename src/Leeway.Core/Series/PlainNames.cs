using System.Buffers;

namespace Leeway.Core.Series;

/// <summary>Names that can be written without quotes; since Prometheus 3 a name may also be any other text.</summary>
static class PlainNames
{
    static readonly SearchValues<byte> LabelBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"u8
    );

    static readonly SearchValues<byte> MetricBytes = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:"u8
    );

    public static bool IsMetric(string name) => IsPlain(name, allowColon: true);

    public static bool IsLabel(string name) => IsPlain(name, allowColon: false);

    /// <summary>The label's name, in quotes where it needs them.</summary>
    public static string OfLabel(string name) => IsLabel(name) ? name : QuotedText.Quote(name);

    public static bool IsMetric(ReadOnlySpan<byte> name) => IsPlain(name, MetricBytes);

    public static bool IsLabel(ReadOnlySpan<byte> name) => IsPlain(name, LabelBytes);

    static bool IsPlain(ReadOnlySpan<byte> name, SearchValues<byte> plain) =>
        !name.IsEmpty && !char.IsAsciiDigit((char)name[0]) && !name.ContainsAnyExcept(plain);

    static bool IsPlain(string name, bool allowColon) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_' || (allowColon && c == ':'));
}

namespace Leeway.Core.Series;

/// <summary>Names that can be written without quotes; since Prometheus 3 a name may also be any other text.</summary>
static class PlainNames
{
    public static bool IsMetric(string name) => IsPlain(name, allowColon: true);

    public static bool IsLabel(string name) => IsPlain(name, allowColon: false);

    /// <summary>The label's name, in quotes where it needs them.</summary>
    public static string OfLabel(string name) => IsLabel(name) ? name : QuotedText.Quote(name);

    static bool IsPlain(string name, bool allowColon) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_' || (allowColon && c == ':'));
}

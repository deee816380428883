using System.Text.RegularExpressions;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Fields;

/// <summary>How names may be written.</summary>
static partial class NamePatterns
{
    const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>A name of a document or severity: a label of RFC 1123, at most 63 lower-case letters, digits and hyphens.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>A key of a document's labels, as OpenSLO has it.</summary>
    public static bool IsLabelKey(string text) => LabelKey().IsMatch(text);

    /// <summary>A key of a document's annotations: a label key, perhaps after a DNS name and a slash.</summary>
    public static bool IsAnnotationKey(string text) => AnnotationKey().IsMatch(text);

    /// <summary>A label name of Prometheus without its reserved underscores in front.</summary>
    public static bool IsSeriesLabel(string text) =>
        SeriesLabel().IsMatch(text) && !text.StartsWith("__", StringComparison.Ordinal);

    public static bool IsVariable(string text) => SeriesLabel().IsMatch(text);

    /// <summary>A name to look up, perhaps with its final dot.</summary>
    public static bool IsDnsName(string text) => DnsName().IsMatch(text);

    /// <summary>A name, or the faulty text after reporting it: references to it shall not dangle as well.</summary>
    public static string? NameText(this Value value)
    {
        var text = value.Word();
        if (text is not null && !IsName(text))
        {
            value.Error(
                $"{value.Path} is {Quote.Of(text)}",
                "write at most 63 lower-case letters, digits and hyphens, with a letter or digit at both ends"
            );
        }
        return text;
    }

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\z", Options)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[a-zA-Z0-9]([-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?\z", Options)]
    private static partial Regex LabelKey();

    [GeneratedRegex(
        @"\A([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*/)?[a-zA-Z0-9]([-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?\z",
        Options
    )]
    private static partial Regex AnnotationKey();

    [GeneratedRegex(@"\A[-_a-zA-Z0-9]{1,63}(\.[-_a-zA-Z0-9]{1,63})*\.?\z", Options)]
    private static partial Regex DnsName();

    [GeneratedRegex(@"\A[a-zA-Z_][a-zA-Z0-9_]*\z", Options)]
    private static partial Regex SeriesLabel();
}

using Leeway.Core.Series;

namespace Leeway.Core.Promql;

/// <summary>Which names can be written without quotes.</summary>
static class PromqlNames
{
    static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "inf",
        "nan",
        "bool",
        "on",
        "ignoring",
        "group_left",
        "group_right",
        "by",
        "without",
        "offset",
        "and",
        "or",
        "unless",
        "atan2",
    };

    /// <summary>True if the token names a label: a plain name without ':', or any name in quotes.</summary>
    public static bool IsLabel(PromqlToken token) =>
        token.Kind switch
        {
            PromqlTokenKind.Name => IsPlainLabel(token.Text),
            PromqlTokenKind.Quoted => token.Text.Length > 0,
            _ => false,
        };

    /// <summary>True if the metric's name can stand before the braces, where it cannot be taken for a keyword.</summary>
    public static bool IsPlainMetric(string name) =>
        PlainNames.IsMetric(name) && !Keywords.Contains(name) && !AggregationOperators.Contains(name);

    public static bool IsPlainLabel(string name) => PlainNames.IsLabel(name);
}

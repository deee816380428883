using Leeway.Core.Series;

namespace Leeway.Core.Promql;

/// <summary>Which names can be written without quotes.</summary>
static class PromqlNames
{
    static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "inf",
        "nan",
        "bool",
        "on",
        "ignoring",
        "group_left",
        "group_right",
        "atan2",
    };

    // Metrics may be named so, but a reader would stumble.
    static readonly HashSet<string> Confusing = new(StringComparer.OrdinalIgnoreCase)
    {
        "by",
        "without",
        "offset",
        "anchored",
        "smoothed",
        "and",
        "or",
        "unless",
    };

    /// <summary>True if the token names a label: a plain name without ':', or any name in quotes.</summary>
    public static bool IsLabel(PromqlToken token) =>
        token.Kind switch
        {
            PromqlTokenKind.Name => IsPlainLabel(token.Text),
            PromqlTokenKind.Quoted => token.Text.Length > 0,
            _ => false,
        };

    /// <summary>True if the token names a label in a list, where ':' may be written too.</summary>
    public static bool IsGroupingLabel(PromqlToken token) =>
        token.Kind == PromqlTokenKind.Name ? !token.IsWord("inf") && !token.IsWord("nan") : IsLabel(token);

    /// <summary>True for the keywords that are never a metric's name.</summary>
    public static bool IsReserved(PromqlToken token) =>
        token.Kind == PromqlTokenKind.Name && Reserved.Contains(token.Text);

    /// <summary>True if the metric's name can stand before the braces, where it cannot be taken for a keyword.</summary>
    public static bool IsPlainMetric(string name) =>
        PlainNames.IsMetric(name)
        && !Reserved.Contains(name)
        && !Confusing.Contains(name)
        && !AggregationOperators.Contains(name);

    public static bool IsPlainLabel(string name) => PlainNames.IsLabel(name);
}

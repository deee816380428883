namespace Leeway.Core.Promql;

/// <summary>The words that make one series of many.</summary>
public static class AggregationOperators
{
    static readonly HashSet<string> WithoutParameter = new(StringComparer.OrdinalIgnoreCase)
    {
        "sum",
        "avg",
        "min",
        "max",
        "count",
        "group",
        "stddev",
        "stdvar",
    };

    static readonly HashSet<string> WithParameter = new(StringComparer.OrdinalIgnoreCase)
    {
        "topk",
        "bottomk",
        "quantile",
        "count_values",
        "limitk",
        "limit_ratio",
    };

    public static bool Contains(string word) => WithoutParameter.Contains(word) || TakesParameter(word);

    /// <summary>True for <c>topk(5, a)</c> and the like.</summary>
    public static bool TakesParameter(string word) => WithParameter.Contains(word);
}

using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>The grouping that a query is written with, <c>sum by (handler) (…)</c>, and where it stands there.</summary>
/// <remarks>It changes nothing that is counted: an SLO tells its groups apart, and asks for the same labels.</remarks>
/// <param name="Labels">In the order of their names.</param>
public sealed record CountingGrouping(PartList<string> Labels, TextSpan Span)
{
    internal static CountingGrouping Of(Grouping grouping) =>
        new([.. grouping.Labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], grouping.Span);

    /// <summary>True if the rule makes the groups that the query is written for.</summary>
    public bool IsBy(GroupRule? rule) => rule is not null && Labels.SequenceEqual(rule.Labels, StringComparer.Ordinal);

    public override string ToString() => string.Join(", ", Labels);
}

using System.Globalization;
using Leeway.Core.Promql;
using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>How queries count the events of a native histogram, and as which series a page shows them.</summary>
/// <remarks>Of a histogram <c>h</c> those are <c>h_count</c> and <c>h_bucket{le="0.3"}</c>, cumulative as classic ones are.</remarks>
static class HistogramShape
{
    const string Count = "histogram_count";
    const string Fraction = "histogram_fraction";

    /// <summary>The histograms whose events <c>histogram_count(…)</c> counts, or null for another expression.</summary>
    public static PromqlNode? CountedBy(PromqlNode node) =>
        node.Unwrapped is PromqlNode.FunctionCall(Count, [var of]) ? of.Unwrapped : null;

    /// <summary>The events between two bounds, where a query multiplies <c>histogram_fraction</c> by <c>histogram_count</c>; else null.</summary>
    public static HistogramPart? PartOf(PromqlNode.Binary binary)
    {
        if (binary.Sign.Operator != BinaryOperator.Multiply)
        {
            return null;
        }
        return Between(binary.Left, CountedBy(binary.Right)) ?? Between(binary.Right, CountedBy(binary.Left));
    }

    /// <summary>The series of a page that counts the events up to a bound.</summary>
    public static Selector UpTo(Selector histogram, double bound) =>
        double.IsPositiveInfinity(bound)
            ? Named(histogram, "_count")
            : Named(
                histogram,
                "_bucket",
                new LabelMatcher("le", MatchOperator.Equal, bound.ToString("R", CultureInfo.InvariantCulture))
            );

    static HistogramPart? Between(PromqlNode node, PromqlNode? counted) =>
        (counted, node.Unwrapped) switch
        {
            (null, _) => null,
            (_, PromqlNode.FunctionCall(Fraction, [var lower, var upper, var of]))
                when lower.Constant is { } from && upper.Constant is { } to && of.Unwrapped.Equals(counted) =>
                new HistogramPart(counted, from, to, IsRest: false),
            (_, PromqlNode.Binary(var one, { Operator: BinaryOperator.Subtract }, var part)) when one.Constant == 1 =>
                Between(part, counted) is { IsRest: false } inner ? inner with { IsRest = true } : null,
            _ => null,
        };

    static Selector Named(Selector histogram, string suffix, params IEnumerable<LabelMatcher> more)
    {
        var name = histogram.RequiredValue(LabelSet.MetricNameLabel);
        var others = histogram.Matchers.Where(matcher => matcher.Name is not (LabelSet.MetricNameLabel or "le"));
        return new Selector([
            new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name + suffix),
            .. others,
            .. more,
        ]);
    }
}

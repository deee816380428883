using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>What each reading of one gauge series adds to an indicator's counts.</summary>
public sealed class ReadingWeights
{
    readonly CountingTerm[] _total;
    readonly CountingTerm[] _part;
    readonly PartKind _kind;

    ReadingWeights(CountingTerm[] total, CountingTerm[] part, PartKind kind)
    {
        _total = total;
        _part = part;
        _kind = kind;
    }

    /// <summary>Null if no term selects the series.</summary>
    public static ReadingWeights? Of(Indicator indicator, LabelSet series)
    {
        var total = Matching(indicator.Total, series);
        var part = Matching(indicator.Part, series);
        return total.Length + part.Length == 0 ? null : new ReadingWeights(total, part, indicator.Kind);
    }

    /// <param name="value">What was read.</param>
    /// <param name="seconds">When, since 1970.</param>
    /// <returns>Null if the value, or what is made of it, is no number.</returns>
    public EventCounts? Of(double value, double seconds)
    {
        var (total, part) = (Sum(_total, value, seconds), Sum(_part, value, seconds));
        var bad = _kind == PartKind.Bad ? part : total - part;
        return !double.IsNaN(value) && double.IsFinite(total) && double.IsFinite(bad)
            ? new EventCounts(total, bad)
            : null;
    }

    /// <summary>True if the reading makes the series one that is there, for an SLI that asks which are.</summary>
    public bool Shows(double value, double seconds) =>
        Array.Exists(_part, term => term.Reading!.At(value, seconds) is not null);

    static double Sum(CountingTerm[] terms, double value, double seconds)
    {
        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += term.Factor * (term.Reading?.At(value, seconds) ?? 0);
        }
        return sum;
    }

    static CountingTerm[] Matching(CountingExpression expression, LabelSet series) =>
        [.. expression.Terms.Where(term => term.Reading is not null && term.Selector.Matches(series))];
}

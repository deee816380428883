using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>One summand of a counting expression: the factor times the increase of all series that are selected.</summary>
/// <param name="Reading">If the series are gauges, what each of their readings counts instead; else null.</param>
public sealed record CountingTerm(double Factor, Selector Selector, ReadingExpression? Reading = null)
{
    public override string ToString() =>
        Factor switch
        {
            1 => $"+ {Counted}",
            -1 => $"- {Counted}",
            _ => $"{(Factor < 0 ? '-' : '+')} {Math.Abs(Factor):R} * {Counted}",
        };

    string Counted => Reading is null ? Selector.ToString() : Reading.Text(Selector.ToString());
}

using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>One summand of a counting expression: the factor times the increase of all series that are selected.</summary>
public sealed record CountingTerm(double Factor, Selector Selector)
{
    public override string ToString() =>
        Factor switch
        {
            1 => $"+ {Selector}",
            -1 => $"- {Selector}",
            _ => $"{(Factor < 0 ? '-' : '+')} {Math.Abs(Factor):R} * {Selector}",
        };
}

using Leeway.Core.Chance;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Targets;

/// <summary>Windows as they might have been: blocks of a week of the history, put together anew.</summary>
/// <remarks>
/// Rolling windows overlap, so that a year of them says little more than twelve. Weeks keep together what comes together: weekdays, and the days of one outage.
/// The circular block bootstrap of D. N. Politis and J. P. Romano (1992); the history goes on at its beginning, so that no day counts less for standing at an end.
/// </remarks>
public sealed class WindowDraws
{
    public const int Resamples = 2_000;

    // The same history has the same answer wherever it is asked for.
    const ulong Seed = 20_260_201;

    static readonly TimeSpan Block = 7.Days;

    readonly double[] _ratios;

    WindowDraws(double[] ratios) => _ratios = ratios;

    /// <summary>How many of the drawn windows had any events.</summary>
    public int Count => _ratios.Length;

    /// <param name="window">The SLO's, of any length; longer than the history too.</param>
    public static WindowDraws Of(TargetHistory history, TimeSpan window)
    {
        var length = (int)Math.Max(1, Math.Round(window / history.Step));
        var block = (int)(Block / history.Step);
        var counts = history.Counts;
        var ratios = new List<double>();
        var dice = new Dice(Seed);
        for (var number = 0; counts.Count > 0 && number < Resamples; number++)
        {
            var (total, bad) = (0.0, 0.0);
            for (var filled = 0; filled < length; filled += block)
            {
                var start = (int)(dice.Uniform() * counts.Count);
                for (var step = 0; step < Math.Min(block, length - filled); step++)
                {
                    var one = counts[(start + step) % counts.Count];
                    (total, bad) = (total + one.Total, bad + one.Bad);
                }
            }
            if (total > 0)
            {
                ratios.Add(bad / total);
            }
        }
        ratios.Sort();
        return new WindowDraws([.. ratios]);
    }

    /// <summary>The share of windows that meet a target; null if none had events.</summary>
    public double? Chance(Target target)
    {
        if (_ratios.Length == 0)
        {
            return null;
        }
        var allowed = (double)target.BudgetFraction;
        return (double)_ratios.Count(ratio => ratio <= allowed) / _ratios.Length;
    }

    /// <summary>The error ratio that this share of windows does not exceed; null if none had events.</summary>
    public double? Quantile(double share) =>
        _ratios.Length == 0 ? null : _ratios[(int)Math.Min(_ratios.Length - 1, Math.Ceiling(share * _ratios.Length))];
}

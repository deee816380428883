using System.Globalization;
using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Documents.Fields;
using Leeway.Documents.Native;
using Leeway.Documents.OpenSlo;

namespace Leeway.Documents.Linking;

/// <summary>Warns of tiers that never fire, or fire without need, at an SLO's target and window.</summary>
static class StrategyLint
{
    // Below 1 the budget would last; the workbook's slowest tier comes to 0.93 for 28 days.
    const double UsefulFactor = 0.9;

    /// <param name="declared">The strategy as it is written; null for the default one.</param>
    /// <param name="place">What to change for another strategy.</param>
    /// <param name="interval">How often the SLI's targets are scraped; null if that is not known.</param>
    public static void Check(
        AlertStrategy strategy,
        StrategyDeclaration? declared,
        TargetDeclaration target,
        WindowDeclaration window,
        Value place,
        TimeSpan? interval
    )
    {
        var length = window.Window.NominalLength;
        if (strategy.Tiers.Count == 0)
        {
            place.Warn(
                $"no tier of the default strategy fits a window of {DurationText.Format(length)}: nothing will alert on burning",
                "write an AlertStrategy for it, or take a longer window"
            );
        }
        foreach (var advice in AlertAdvice.Of(target.Target, length))
        {
            target.Value.Warn(advice.What, advice.Remedy);
        }
        foreach (var (index, tier) in strategy.Tiers.Index())
        {
            if (!tier.CanFireAt(target.Target))
            {
                target.Value.Warn(
                    $"tier {tier.Name} of '{strategy.Name}' can never fire: {tier.BurnRate} at {target.Target} is an error ratio of "
                        + $"{Percent(tier.ThresholdAt(target.Target))}",
                    "take a strategy with a lower burn rate, or a higher target"
                );
            }
            if (interval is { } often && tier.ShortWindow < 2 * often)
            {
                place.Warn(
                    $"tier {tier.Name} of '{strategy.Name}' looks at {DurationText.Format(tier.ShortWindow)}, and targets are scraped every {DurationText.Format(often)}: "
                        + "one scrape that fails blinds it",
                    $"scrape more often, or take a strategy whose windows are {DurationText.Format(2 * often)} at least"
                );
            }
            if (tier.LongWindow > length)
            {
                place.Warn(
                    $"tier {tier.Name} of '{strategy.Name}' looks back further than the SLO's window of {DurationText.Format(length)}",
                    "take a strategy with shorter windows"
                );
            }
            else if (tier.BurnRate.Factor < UsefulFactor && declared?.Tiers[index].Speed is not TierSpeed.Factor)
            {
                place.Warn(
                    $"tier {tier.Name} of '{strategy.Name}' fires at {tier.BurnRate} although the budget would last "
                        + $"a window of {DurationText.Format(length)}",
                    "take a strategy with a larger budgetShare or a shorter longWindow for that tier"
                );
            }
        }
    }

    static string Percent(double ratio) => (ratio * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

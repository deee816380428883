using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>What a strategy would do, in closed form: for even traffic, an outage of one error ratio from a calm beginning, and what chance alone would fire.</summary>
/// <remarks>Source: The Site Reliability Workbook, chapter 5. The guard against low traffic delays no detection here.</remarks>
/// <param name="window">The SLO's window, as <see cref="Window.NominalLength"/> has it.</param>
public sealed class AlertForecast(AlertStrategy strategy, Target target, TimeSpan window)
{
    /// <summary>What expected numbers of alerts are for.</summary>
    public static TimeSpan Month { get; } = 30.Days;

    double Beta => (double)target.BudgetFraction;

    /// <summary>How long a total outage may last until it has spent the whole budget: β · P.</summary>
    public TimeSpan AffordableOutage => Beta * window;

    /// <summary>The severities of the tiers, in their order.</summary>
    public IReadOnlyList<Severity> Severities { get; } = [.. strategy.Tiers.Select(tier => tier.Severity).Distinct()];

    /// <summary>How long an outage lasts until the first tier of a severity fires: the least B · β · L / e, and what it waits. Null if it never does.</summary>
    /// <param name="errorRatio">From 0 to 1.</param>
    public TimeSpan? Detection(Severity severity, double errorRatio) =>
        strategy.Tiers.Where(tier => tier.Severity == severity).Select(tier => Detection(tier, errorRatio)).Min();

    /// <summary>The share of the budget that an outage spends: e · D / (β · P).</summary>
    public double Spent(double errorRatio, TimeSpan duration) => errorRatio * (duration / window) / Beta;

    /// <summary>The error ratio above which a severity fires at all, if only the outage lasts; null if it never does.</summary>
    public double? Threshold(Severity severity) =>
        strategy
            .Tiers.Where(tier => tier.Severity == severity && tier.CanFireAt(target))
            .Select(tier => (double?)tier.ThresholdAt(target))
            .Min();

    /// <summary>The share of the budget that one bad event spends: 1 / (β · N).</summary>
    /// <param name="events">In the SLO's window, more than 0.</param>
    public double SpentByOneEvent(double events) => 1 / (Beta * events);

    /// <summary>How many alerts of a severity a month chance alone makes of a service that just keeps its promise.</summary>
    /// <remarks>P(Bin(n, β) ≥ k) of each tier's long window, k being the bad events that trip it, times the windows of a month.</remarks>
    /// <param name="events">In the SLO's window.</param>
    public double FalseAlerts(Severity severity, double events) =>
        strategy.Tiers.Where(tier => tier.Severity == severity).Sum(tier => FalseAlerts(tier, events));

    TimeSpan? Detection(AlertTier tier, double errorRatio)
    {
        var threshold = tier.ThresholdAt(target);
        var burns = tier.IsInclusive ? errorRatio >= threshold : errorRatio > threshold;
        return burns && errorRatio > 0 ? (threshold / errorRatio * tier.LongWindow) + tier.For : null;
    }

    double FalseAlerts(AlertTier tier, double events)
    {
        var inWindow = events * (tier.LongWindow / window);
        var threshold = tier.ThresholdAt(target);
        if (threshold >= 1)
        {
            return 0;
        }
        var chance = Binomial.AtLeast(Trips(tier, inWindow, threshold), inWindow, Beta);
        var waits = Math.Pow(chance, Math.Floor(tier.For / tier.LongWindow));
        return chance * waits * (Month / tier.LongWindow);
    }

    // The fewest bad events that fire the tier.
    static double Trips(AlertTier tier, double events, double threshold)
    {
        var exact = threshold * events;
        var least = tier.IsInclusive ? Math.Max(1, Math.Ceiling(exact)) : Math.Floor(exact) + 1;
        while (least <= events && tier.LowTraffic?.IsConvinced(events, least, threshold) == false)
        {
            least++;
        }
        return least;
    }
}

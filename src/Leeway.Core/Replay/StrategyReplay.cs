using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>A whole strategy over a history.</summary>
/// <remarks>The rule for targets that are gone is left out: counts do not say whether a target answered.</remarks>
public static class StrategyReplay
{
    /// <summary>The alerts, in order of their beginning.</summary>
    /// <param name="gap">An alert that begins less than this after the last one of its severity ended is the same one; zero joins only what touches.</param>
    public static IReadOnlyList<ReplayedAlert> Run(
        CountHistory history,
        AlertStrategy strategy,
        Target target,
        TimeSpan sloWindow,
        TimeSpan gap
    ) =>
        [
            .. strategy
                .Tiers.GroupBy(tier => tier.Severity)
                .SelectMany(tiers =>
                    Joined(tiers.Select(tier => new TierReplay(history, tier, target, sloWindow)), gap)
                )
                .OrderBy(alert => alert.Span.From),
        ];

    static IEnumerable<ReplayedAlert> Joined(IEnumerable<TierReplay> tiers, TimeSpan gap)
    {
        ReplayedAlert? open = null;
        // Tiers that begin together stay in the strategy's order.
        foreach (var firing in tiers.SelectMany(tier => tier.Firings()).OrderBy(firing => firing.Span.From))
        {
            if (open is not null && IsSame(open.Span, firing.Span, gap))
            {
                var until = firing.Span.Until > open.Span.Until ? firing.Span.Until : open.Span.Until;
                open = open with { Span = new Interval(open.Span.From, until), IsOpen = open.IsOpen || firing.IsOpen };
                continue;
            }
            if (open is not null)
            {
                yield return open;
            }
            open = new ReplayedAlert(firing.Tier.Severity, firing.Tier.Name, firing.Span, firing.IsOpen);
        }
        if (open is not null)
        {
            yield return open;
        }
    }

    static bool IsSame(Interval open, Interval next, TimeSpan gap) =>
        next.From <= open.Until || next.From - open.Until < gap;
}

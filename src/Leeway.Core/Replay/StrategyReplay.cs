using Leeway.Core.Alerts;
using Leeway.Core.Objectives;

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
                    AlertJoining.Join(
                        tiers.SelectMany(tier => new TierReplay(history, tier, target, sloWindow).Firings()),
                        gap
                    )
                )
                .OrderBy(alert => alert.Span.From),
        ];
}

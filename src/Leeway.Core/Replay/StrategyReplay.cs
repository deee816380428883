using Leeway.Core.Alerts;
using Leeway.Core.Objectives;

namespace Leeway.Core.Replay;

/// <summary>A whole strategy over a history.</summary>
/// <remarks>The rule for targets that are gone is left out: counts do not say whether a target answered.</remarks>
public static class StrategyReplay
{
    /// <summary>The alerts, in order of their beginning, those too that a more urgent one held back.</summary>
    /// <param name="gap">An alert that begins less than this after the last one of its severity ended is the same one; zero joins only what touches.</param>
    public static IReadOnlyList<ReplayedAlert> Run(
        CountHistory history,
        AlertStrategy strategy,
        Target target,
        TimeSpan sloWindow,
        TimeSpan gap
    )
    {
        var alerts = strategy
            .Tiers.GroupBy(tier => tier.Severity)
            .SelectMany(tiers =>
                Damped(
                    history,
                    tiers.SelectMany(tier => new TierReplay(history, tier, target, sloWindow).Firings()),
                    strategy.Flapping
                )
            )
            .ToList();
        return
        [
            .. AlertJoining
                .BySeverity(HoldingBack.Of(alerts, strategy.Severities), gap)
                .OrderBy(alert => alert.Span.From),
        ];
    }

    // What is damped is whether any tier fires; alerts near each other are joined only when it is known of which people were told.
    static IEnumerable<ReplayedAlert> Damped(
        CountHistory history,
        IEnumerable<ReplayedAlert> firings,
        FlapDamping? damping
    )
    {
        var alerts = AlertJoining.Join(firings, TimeSpan.Zero);
        return damping is null ? alerts : FlapReplay.Damped(history, [.. alerts], damping);
    }

    /// <summary>A named strategy as an SLO has it that names it: with the guard against few events, and with damping.</summary>
    public static AlertStrategy AsLive(AlertStrategy strategy) =>
        strategy.With(LowTraffic.Default) with
        {
            Flapping = FlapDamping.Default,
        };
}

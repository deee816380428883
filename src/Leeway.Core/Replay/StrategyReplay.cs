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
                    Joined(
                        history,
                        tiers.SelectMany(tier => new TierReplay(history, tier, target, sloWindow).Firings()),
                        strategy.Flapping,
                        gap
                    )
                )
                .OrderBy(alert => alert.Span.From),
        ];

    // What is damped is whether any tier fires; alerts near each other are joined afterwards.
    static IEnumerable<ReplayedAlert> Joined(
        CountHistory history,
        IEnumerable<ReplayedAlert> firings,
        FlapDamping? damping,
        TimeSpan gap
    ) =>
        damping is null
            ? AlertJoining.Join(firings, gap)
            : AlertJoining.Join(
                FlapReplay.Damped(history, [.. AlertJoining.Join(firings, TimeSpan.Zero)], damping),
                gap
            );

    /// <summary>A named strategy as an SLO has it that names it: with the guard against few events, and with damping.</summary>
    public static AlertStrategy AsLive(AlertStrategy strategy) =>
        strategy.With(LowTraffic.Default) with
        {
            Flapping = FlapDamping.Default,
        };
}

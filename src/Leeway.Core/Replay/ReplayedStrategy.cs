using Leeway.Core.Alerts;

namespace Leeway.Core.Replay;

/// <summary>What a strategy, or anything else that alerts, would have told of a past.</summary>
/// <param name="Alerts">In order of their beginning; of one severity none that burns shares time with another, and none of absence.</param>
/// <param name="Late">An alert that begins sooner than this after an event's end tells of it: the longest of the windows that say that it goes on.</param>
public sealed record ReplayedStrategy(string Name, IReadOnlyList<ReplayedAlert> Alerts, TimeSpan Late)
{
    public static ReplayedStrategy Of(ReplaySubject subject, AlertStrategy strategy) =>
        new(
            strategy.Name,
            StrategyReplay.Run(subject.History, strategy, subject.Target, subject.SloWindow, subject.Gap),
            strategy.Tiers.Select(tier => tier.ShortWindow).DefaultIfEmpty().Max()
        );
}

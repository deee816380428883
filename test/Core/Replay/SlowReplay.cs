using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>A past of minutes, replayed without any haste: every window of every tier is added up at every tick.</summary>
sealed class SlowReplay(IReadOnlyList<PastTick> past, Target target, TimeSpan sloWindow)
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public CountHistory History { get; } =
        new(
            Start,
            1.Minutes,
            [.. past.Select(tick => tick.Total)],
            [.. past.Select(tick => tick.Bad)],
            [.. past.Select(tick => TimeSpan.FromSeconds(tick.CoveredSeconds))]
        );

    public static SlowReplay Of(IReadOnlyList<PastTick> past) => new(past, SquarePast.Target, SquarePast.Window);

    public IReadOnlyList<ReplayedAlert> Alerts(AlertStrategy strategy)
    {
        var states = strategy.Tiers.Select(_ => (AlertState)AlertState.Quiet.Instance).ToArray();
        Dictionary<Severity, ReplayedAlert> open = [];
        List<ReplayedAlert> closed = [];
        for (var edge = 1; edge <= past.Count; edge++)
        {
            var asOf = Start + edge.Minutes;
            for (var at = 0; at < states.Length; at++)
            {
                var tier = strategy.Tiers[at];
                var reading = new TierReading(
                    tier,
                    Burn(tier, tier.LongWindow, edge),
                    Burn(tier, tier.ShortWindow, edge)
                );
                states[at] = AlertDecision
                    .Next(states[at], reading.Condition, tier.Timing with { Step = 1.Minutes }, asOf)
                    .State;
            }
            foreach (var severity in strategy.Tiers.Select(tier => tier.Severity).Distinct())
            {
                var first = Enumerable
                    .Range(0, states.Length)
                    .FirstOrDefault(at => strategy.Tiers[at].Severity == severity && states[at].IsFiring, -1);
                if (first >= 0 && !open.ContainsKey(severity))
                {
                    open[severity] = new ReplayedAlert(
                        severity,
                        strategy.Tiers[first].Name,
                        new Interval(asOf, asOf),
                        false
                    )
                    {
                        Told = null,
                    };
                }
                else if (first < 0 && open.Remove(severity, out var alert))
                {
                    closed.Add(alert with { Span = new Interval(alert.Span.From, asOf) });
                }
            }
            foreach (var (severity, alert) in open.Where(one => one.Value.Told is null).ToList())
            {
                if (!open.Keys.Any(other => Rank(other) < Rank(severity)))
                {
                    open[severity] = alert with { Told = asOf };
                }
            }
        }
        closed.AddRange(
            open.Values.Select(alert =>
                alert with
                {
                    Span = new Interval(alert.Span.From, History.Until),
                    IsOpen = true,
                }
            )
        );
        var order = strategy.Tiers.Select(tier => tier.Severity).Distinct().ToList();
        return [.. closed.OrderBy(alert => alert.Span.From).ThenBy(alert => order.IndexOf(alert.Severity))];

        int Rank(Severity severity) => strategy.Severities.RankOf(severity);
    }

    BurnReading Burn(AlertTier tier, TimeSpan window, int edge)
    {
        var whole = Sum(sloWindow, edge);
        double usual = whole.Covered > TimeSpan.Zero ? whole.Counts.Total * (window / whole.Covered) : 0;
        return BurnReading.Of(Sum(window, edge), target, tier.IsByUsualTraffic ? usual : null);
    }

    WindowCounts Sum(TimeSpan window, int edge)
    {
        var (counts, seconds) = (EventCounts.None, 0.0);
        for (var tick = Math.Max(0, edge - (int)window.TotalMinutes); tick < edge; tick++)
        {
            counts += new EventCounts(past[tick].Total, past[tick].Bad);
            seconds += past[tick].CoveredSeconds;
        }
        return new WindowCounts(Interval.Ending(Start + edge.Minutes, window), counts, TimeSpan.FromSeconds(seconds));
    }
}

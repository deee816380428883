using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Bench.Replaying;

/// <summary>A history of one SLO that several programs judge, and what Leeway finds in it.</summary>
sealed record PeerPast(CountHistory History)
{
    public static Target Target { get; } = new(0.999m);

    public static TimeSpan Window { get; } = 30.Days;

    /// <summary>The same windows and burn rates as Sloth's rules.</summary>
    public static AlertStrategy Strategy { get; } = AlertStrategy.Named(AlertStrategy.DefaultName, Window);

    /// <summary>As they fire, whoever was told.</summary>
    public IReadOnlyList<ReplayedAlert> Alerts => StrategyReplay.Run(History, Strategy, Target, Window, TimeSpan.Zero);

    public IEnumerable<ReplayedAlert> Pages => Alerts.Where(alert => alert.Severity == Severity.Page);

    /// <summary>Its beginning alone.</summary>
    public PeerPast First(TimeSpan length)
    {
        var ticks = Enumerable
            .Range(0, History.TicksOf(length))
            .Select(tick => History.Counts(tick, tick + 1))
            .ToList();
        return new PeerPast(
            new CountHistory(
                History.From,
                History.Step,
                [.. ticks.Select(counts => counts.Total)],
                [.. ticks.Select(counts => counts.Bad)]
            )
        );
    }
}

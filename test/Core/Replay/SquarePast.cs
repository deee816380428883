using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>Even traffic at 99.9 % in 30 days with one stretch of even errors, between days without any.</summary>
static class SquarePast
{
    const double EventsATick = 1_000_000;

    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static Target Target { get; } = new(0.999m);
    public static TimeSpan Window { get; } = 30.Days;

    /// <summary>When the errors begin.</summary>
    public static DateTimeOffset Begin { get; } = Start + 3.Days;

    /// <param name="burn">In multiples of 0.1 %.</param>
    public static CountHistory Of(double burn, TimeSpan length, TimeSpan step)
    {
        var (lead, bad) = ((int)(3.Days / step), (int)(length / step));
        var ticks = lead + bad + (int)(3.Days / step) + 2;
        var (totals, bads) = (new double[ticks], new double[ticks]);
        Array.Fill(totals, EventsATick);
        Array.Fill(bads, burn * (EventsATick / 1000), lead, bad);
        return new CountHistory(Start, step, totals, bads);
    }

    public static IReadOnlyList<ReplayedAlert> Alerts(this CountHistory history, AlertStrategy strategy) =>
        StrategyReplay.Run(history, strategy, Target, Window, TimeSpan.Zero);

    public static StrategyReport Report(this CountHistory history, AlertStrategy strategy, decimal sigma)
    {
        var subject = new ReplaySubject(history, Target, Window) { Significance = new Significance(sigma, sigma) };
        return ReplayReport.Of(subject, [ReplayedStrategy.Of(subject, strategy)]).Strategies[0];
    }
}

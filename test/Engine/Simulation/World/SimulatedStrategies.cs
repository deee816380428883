using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>How SLOs are watched: minutes where people have hours, so that a world of half an hour has many pages.</summary>
static class SimulatedStrategies
{
    public static AlertStrategy Burning { get; } =
        new(
            "fast",
            [
                Tier(Severity.Page, 2.Minutes, 30.Seconds, 10, TimeSpan.Zero),
                Tier(Severity.Ticket, 4.Minutes, 1.Minutes, 3, TimeSpan.Zero),
                Tier(Severity.Page, 5.Minutes, 1.Minutes, 5, 30.Seconds),
            ],
            new AbsenceRule { After = 45.Seconds }
        )
        {
            Flapping = new FlapDamping { Within = 6.Minutes, Calm = 1.Minutes },
        };

    /// <summary>The same, with all other rules that there are.</summary>
    public static AlertStrategy Everything { get; } =
        Burning with
        {
            Name = "everything",
            BudgetLeft = [Left(0.5m, Severity.Ticket), Left(0.25m, Severity.Ticket), Left(0, Severity.Page)],
            NoTraffic = new TrafficRule { After = 75.Seconds },
        };

    static BudgetRule Left(decimal share, Severity severity) => new(share, severity) { Calm = 2.Minutes };

    static AlertTier Tier(Severity severity, TimeSpan longWindow, TimeSpan shortWindow, double burn, TimeSpan @for) =>
        new()
        {
            Severity = severity,
            LongWindow = longWindow,
            ShortWindow = shortWindow,
            BurnRate = new BurnRate(burn),
            For = @for,
        };
}

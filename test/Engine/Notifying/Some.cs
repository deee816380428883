using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>Notifications to tell.</summary>
static class Some
{
    /// <summary>The instant at which the fake clock starts.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Notification Page(string slo = "checkout", DateTimeOffset? since = null) =>
        new()
        {
            Slo = slo,
            Service = "shop",
            Severity = "page",
            Rule = "page-1h-5m",
            Status = AlertStatus.Firing,
            Since = since ?? Noon,
            Reason = "5m and 1h above 14.4x: 20x, 15x",
            Target = "99.9%",
            Description = "Orders go through.",
            Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "payments" },
            Facts = new AlertFacts
            {
                Windows = [new WindowBurn("5m", 20, 20, 1000), new WindowBurn("1h", 15, 180, 12_000)],
                EventsSince = Noon - 1.Hours,
                Bad = 180,
                Total = 12_000,
                BudgetSpent = 0.02,
                BudgetRemaining = 0.25,
                ExhaustedIn = 12.Hours,
            },
        };

    public static Notification End(Notification page, TimeSpan? after = null) =>
        page.Resolve(page.Since + (after ?? 10.Minutes), "5m at 0x, not above 14.4x");
}

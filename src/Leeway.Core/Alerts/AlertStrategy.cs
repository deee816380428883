using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>The tiers by which an SLO is watched.</summary>
/// <param name="Tiers">Each name once.</param>
/// <param name="Absence">The rule for targets that are gone, or null if they do not alert.</param>
public sealed record AlertStrategy(string Name, IReadOnlyList<AlertTier> Tiers, AbsenceRule? Absence)
{
    public const string DefaultName = "multi-window-multi-burn-rate";

    // Source: The Site Reliability Workbook, chapter 5: 2 % of the budget in 1 h, 5 % in 6 h, 10 % in 1 d and in 3 d.
    static readonly (Severity Severity, decimal Share, TimeSpan Long, TimeSpan Short)[] Shares =
    [
        (Severity.Page, 0.02m, 1.Hours, 5.Minutes),
        (Severity.Page, 0.05m, 6.Hours, 30.Minutes),
        (Severity.Ticket, 0.10m, 24.Hours, 2.Hours),
        (Severity.Ticket, 0.10m, 3.Days, 6.Hours),
    ];

    /// <summary>The workbook's four tiers; 14.4, 6, 3 and 1 for 30 days, in proportion for other windows.</summary>
    /// <remarks>Tiers that look back further than the SLO's window are left out.</remarks>
    public static AlertStrategy MultiWindowMultiBurnRate(TimeSpan sloWindow) =>
        new(
            DefaultName,
            [
                .. Shares
                    .Where(tier => tier.Long <= sloWindow)
                    .Select(tier => new AlertTier
                    {
                        Severity = tier.Severity,
                        LongWindow = tier.Long,
                        ShortWindow = tier.Short,
                        BurnRate = BurnRate.Spending(tier.Share, tier.Long, sloWindow),
                    }),
            ],
            AbsenceRule.Default
        );
}

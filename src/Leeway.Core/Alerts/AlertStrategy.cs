using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>The tiers by which an SLO is watched.</summary>
/// <param name="Tiers">Each name once.</param>
/// <param name="Absence">The rule for targets that are gone, or null if they do not alert.</param>
public sealed record AlertStrategy(string Name, IReadOnlyList<AlertTier> Tiers, AbsenceRule? Absence)
{
    public const string DefaultName = "multi-window-multi-burn-rate";

    /// <summary>Which of its severities hold back which.</summary>
    public SeverityOrder Severities { get; init; } = SeverityOrder.Default;

    /// <summary>When an alert that comes and goes stays open; null if never.</summary>
    public FlapDamping? Flapping { get; init; }

    /// <summary>At what shares of the budget that are left to alert; none by default.</summary>
    public IReadOnlyList<BudgetRule> BudgetLeft { get; init; } = [];

    /// <summary>The rule for traffic that fails to come; null if it does not alert.</summary>
    public TrafficRule? NoTraffic { get; init; }

    /// <summary>The names of all rules, each once.</summary>
    public IEnumerable<string> RuleNames =>
        [
            .. Tiers.Select(tier => tier.Name),
            .. Absence is null ? Array.Empty<string>() : [AbsenceRule.Name],
            .. NoTraffic is null ? Array.Empty<string>() : [TrafficRule.Name],
            .. BudgetLeft.Select(rule => rule.Name),
        ];

    /// <summary>The names of the six ways of The Site Reliability Workbook, chapter 5, in its order; the last is the default.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["target-error-rate", "increased-window", "incrementing-duration", "burn-rate", "multi-burn-rate", DefaultName];

    /// <summary>One of the six ways with the workbook's figures, in proportion for windows other than 30 days.</summary>
    /// <remarks>Tiers that look back further than the SLO's window are left out.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">None of <see cref="Names"/>.</exception>
    public static AlertStrategy Named(string name, TimeSpan sloWindow)
    {
        IReadOnlyList<AlertTier> tiers = name switch
        {
            "target-error-rate" => [AtTarget(10.Minutes) with { IsInclusive = true }],
            "increased-window" => [AtTarget(36.Hours)],
            "incrementing-duration" => [AtTarget(1.Minutes) with { For = 1.Hours }],
            "burn-rate" => [Spending(Severity.Page, 0.05m, 1.Hours, 1.Hours)],
            "multi-burn-rate" =>
            [
                Spending(Severity.Page, 0.02m, 1.Hours, 1.Hours),
                Spending(Severity.Page, 0.05m, 6.Hours, 6.Hours),
                Spending(Severity.Ticket, 0.10m, 3.Days, 3.Days),
            ],
            DefaultName =>
            [
                Spending(Severity.Page, 0.02m, 1.Hours, 5.Minutes),
                Spending(Severity.Page, 0.05m, 6.Hours, 30.Minutes),
                Spending(Severity.Ticket, 0.10m, 24.Hours, 2.Hours),
                Spending(Severity.Ticket, 0.10m, 3.Days, 6.Hours),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such strategy."),
        };
        return new AlertStrategy(name, [.. tiers.Where(tier => tier.LongWindow <= sloWindow)], AbsenceRule.Default);

        AlertTier Spending(Severity severity, decimal share, TimeSpan longWindow, TimeSpan shortWindow) =>
            new()
            {
                Severity = severity,
                LongWindow = longWindow,
                ShortWindow = shortWindow,
                BurnRate = BurnRate.Spending(share, longWindow, sloWindow),
            };
    }

    /// <summary>The workbook's four tiers; 14.4, 6, 3 and 1 for 30 days.</summary>
    public static AlertStrategy MultiWindowMultiBurnRate(TimeSpan sloWindow) => Named(DefaultName, sloWindow);

    /// <summary>The same with a guard against few events in all tiers; null for none.</summary>
    public AlertStrategy With(LowTraffic? guard) =>
        this with
        {
            Tiers = [.. Tiers.Select(tier => tier with { LowTraffic = guard })],
        };

    // Error ratios are compared with what the target allows: a burn rate of 1.
    static AlertTier AtTarget(TimeSpan window) =>
        new()
        {
            Severity = Severity.Page,
            LongWindow = window,
            ShortWindow = window,
            BurnRate = new BurnRate(1),
        };
}

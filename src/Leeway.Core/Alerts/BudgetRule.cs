using System.Globalization;
using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>When to alert because little of the SLO window's budget is left, however fast it went.</summary>
public sealed record BudgetRule(decimal Left, Severity Severity)
{
    const string Prefix = "budget-left-";

    /// <summary>It ends only when more has been left for so long: at the edge a rolling window gives and takes with every event.</summary>
    public TimeSpan Calm { get; init; } = 1.Hours;

    public AlertTiming Timing => new(TimeSpan.Zero, Calm);

    /// <summary>For example <c>budget-left-25</c>; a tier's name ends with a unit of time, not a digit.</summary>
    public string Name => Prefix + (Left * 100).ToString("0.####", CultureInfo.InvariantCulture);

    public static bool IsName(string rule) =>
        rule.StartsWith(Prefix, StringComparison.Ordinal) && char.IsAsciiDigit(rule[^1]);

    /// <summary>The share that a rule of this name speaks of, for example <c>25%</c>.</summary>
    public static string ShareIn(string rule) => $"{rule[Prefix.Length..]}%";

    public AlertCondition Of(ErrorBudget budget)
    {
        // Where targets contradict each other there are counts in time of which nothing is known.
        if (budget.Spent.Covered <= TimeSpan.Zero || budget.RemainingOfWindow is not { } remaining)
        {
            return new AlertCondition.Unknown("no data: nothing is known of the budget");
        }
        var left = (remaining * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return remaining <= (double)Left
            ? new AlertCondition.Met($"{left}% of the budget is left, not more than {ShareIn(Name)}")
            : new AlertCondition.NotMet($"{left}% of the budget is left, more than {ShareIn(Name)}");
    }
}

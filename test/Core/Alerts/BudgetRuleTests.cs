using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

/// <summary>When little of the budget is left.</summary>
public sealed class BudgetRuleTests
{
    static readonly BudgetRule Half = new(0.5m, Severity.Ticket);

    [Theory]
    [InlineData(1000, 4, Verdict.NotMet)]
    [InlineData(1000, 5, Verdict.Met)] // exactly a half
    [InlineData(1000, 11, Verdict.Met)] // less than nothing
    [InlineData(0, 0, Verdict.NotMet)] // idleness spends nothing
    public void It_is_met_at_its_share_and_below(double total, double bad, Verdict verdict) =>
        Assert.Equal(verdict, Half.Of(Budget(total, bad, known: 1.Hours)).Verdict);

    [Fact]
    public void Counts_in_time_of_which_nothing_is_known_do_not_alert() =>
        Assert.Equal(Verdict.Unknown, Half.Of(Budget(1000, 1000, known: TimeSpan.Zero)).Verdict);

    static ErrorBudget Budget(double total, double bad, TimeSpan known) =>
        ErrorBudget.Of(
            new WindowCounts(Interval.Ending(DateTimeOffset.UnixEpoch, 1.Hours), new EventCounts(total, bad), known),
            new Target(0.99m),
            1.Hours
        );
}

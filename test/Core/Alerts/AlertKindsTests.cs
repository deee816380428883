using Leeway.Core.Alerts;

namespace Leeway.Core.Tests.Alerts;

public sealed class AlertKindsTests
{
    [Theory]
    [InlineData("page-1h-5m", AlertKind.Burning, "")]
    [InlineData("budget-left-50m", AlertKind.Burning, "")] // a tier of the severity budget-left
    [InlineData("target-gone", AlertKind.TargetGone, "/target-gone")]
    [InlineData("no-traffic", AlertKind.NoTraffic, "/no-traffic")]
    [InlineData("budget-left-0", AlertKind.BudgetLeft, "/budget-left-0")]
    [InlineData("budget-left-2.5", AlertKind.BudgetLeft, "/budget-left-2.5")]
    public void A_rules_name_says_what_it_is_about(string rule, AlertKind kind, string suffix)
    {
        Assert.Equal(kind, AlertKinds.Of(rule));
        Assert.Equal(suffix, AlertKinds.Suffix(rule));
    }

    [Fact]
    public void Rules_are_called_by_their_shares()
    {
        Assert.Equal("budget-left-25", new BudgetRule(0.25m, Severity.Ticket).Name);
        Assert.Equal("2.5%", BudgetRule.ShareIn(new BudgetRule(0.025m, Severity.Ticket).Name));
    }
}

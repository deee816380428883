using Leeway.Core.Alerts;

namespace Leeway.Core.Tests.Alerts;

public sealed class SeverityOrderTests
{
    [Fact]
    public void Pages_are_more_urgent_than_tickets_and_these_than_what_is_not_named()
    {
        var order = SeverityOrder.Default;
        Assert.Equal(0, order.RankOf(Severity.Page));
        Assert.Equal(1, order.RankOf(default));
        Assert.Equal(2, order.RankOf(new Severity("note")));
        Assert.Equal(2, order.RankOf(new Severity("other")));
    }

    [Fact]
    public void An_order_of_ones_own_says_what_is_more_urgent()
    {
        var order = new SeverityOrder([new("sev1"), new("sev2"), new("sev3")]);
        Assert.Equal(0, order.RankOf(new("sev1")));
        Assert.Equal(2, order.RankOf(new("sev3")));
        Assert.Equal(3, order.RankOf(Severity.Page));
        Assert.Equal(order, new SeverityOrder([new("sev1"), new("sev2"), new("sev3")]));
    }
}

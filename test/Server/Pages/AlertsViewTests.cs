using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class AlertsViewTests
{
    [Fact]
    public void Pages_that_people_know_of_come_first_and_the_newest_of_them_at_the_top()
    {
        var view = AlertsView.Of(
            [
                Samples.Alert("pending", state: "pending", minutes: 1),
                Samples.Alert("ticket", severity: "ticket", minutes: 1),
                Samples.Alert("old", minutes: 60),
                Samples.Alert("new", minutes: 2),
            ],
            Samples.Noon
        );

        Assert.Equal(["new", "old", "ticket", "pending"], view.Alerts.Select(alert => alert.Slo));
        Assert.Equal("3 firing, 1 pending", view.Summary);
    }

    [Fact]
    public void An_alert_says_why_now_and_why_then()
    {
        var alert = AlertRowView.Of(Samples.Alert("checkout-success"), Samples.Noon);

        Assert.Equal("5m", alert.Lasted);
        Assert.Equal("5m and 1h above 14.4×: 20×, 19×", alert.Reason);
        Assert.Equal("5m and 1h above 14.4×: 21.3×, 18×", alert.Told);
        Assert.Equal("page", alert.Kind);
    }

    [Fact]
    public void A_held_alert_looks_held_whatever_its_severity() =>
        Assert.Equal("held", AlertRowView.Of(Samples.Alert("a", state: "held"), Samples.Noon).Kind);
}

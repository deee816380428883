using Leeway.Client;
using Leeway.Core.Time;
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
            [],
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
    public void A_silence_names_what_it_holds_back_now_and_those_that_come_stand_below()
    {
        var silenced = Samples.Alert("checkout-success") with { Told = "" };
        var view = AlertsView.Of(
            [
                silenced,
                silenced with
                {
                    Severity = "ticket",
                },
                silenced with
                {
                    State = "pending",
                },
                Samples.Alert("other"),
            ],
            [Silence("coming", isActive: false), Silence("moving", isActive: true) with { Severities = ["page"] }],
            Samples.Noon
        );

        Assert.Equal(["silenced", "coming"], view.Silences.Select(silence => silence.State));
        Assert.Equal("SLO checkout-success, only page", view.Silences[0].What);
        Assert.Equal("page", Assert.Single(view.Silences[0].HoldsBack).Severity);
        Assert.Empty(view.Silences[1].HoldsBack);
    }

    [Fact]
    public void A_silence_says_how_it_ends()
    {
        var given = Silence("4711", isActive: true) with { Id = "4711" };
        var view = AlertsView.Of([], [given, Silence("moving", isActive: true)], Samples.Noon);

        Assert.Contains("'leeway silence end 4711' ends it.", view.Silences.Select(silence => silence.End));
        Assert.Contains("It stands in the document moving.", view.Silences.Select(silence => silence.End));
    }

    static SilenceDetail Silence(string name, bool isActive) =>
        new()
        {
            Id = null,
            Name = name,
            Of = "SLO checkout-success",
            Slos = ["checkout-success"],
            Severities = [],
            From = Samples.Noon - 1.Hours,
            Until = Samples.Noon + 1.Hours,
            IsActive = isActive,
            Author = "Ada",
            Reason = "The database moves.",
        };

    [Fact]
    public void A_held_alert_looks_held_whatever_its_severity() =>
        Assert.Equal("held", AlertRowView.Of(Samples.Alert("a", state: "held"), Samples.Noon).Kind);
}

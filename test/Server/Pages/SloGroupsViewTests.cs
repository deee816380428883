using Leeway.Client;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class SloGroupsViewTests
{
    static readonly GroupsSummary Summary = new()
    {
        By = ["handler", "method"],
        Count = 2,
        Max = 100,
        Refused = 0,
        RefusedAt = null,
        Worst = [Group("/pay", -0.2), Group("/search", 1)],
    };

    [Fact]
    public void The_groups_are_told_with_their_number_and_how_many_there_may_be()
    {
        var view = SloGroupsView.Of("shop", Summary, Summary.Worst);

        Assert.Equal("Groups by handler, method", view.Title);
        Assert.Equal("2 groups had events in the window; there is room for 100.", view.Summary);
        Assert.Equal("", view.Refused);
        Assert.Equal(["""{handler="/pay"}""", """{handler="/search"}"""], view.Worst.Select(row => row.Group));
        Assert.Equal("slos/shop?group=%7Bhandler%3D%22%2Fpay%22%7D", view.Worst[0].Address);
        Assert.Equal(["page", "over"], view.Worst[0].States);
    }

    [Fact]
    public void Events_that_found_no_room_are_told_with_what_to_do()
    {
        var full = Summary with { Refused = 3, RefusedAt = Samples.Noon };

        Assert.StartsWith(
            "3 times events found no room for a group of their own, last at ",
            SloGroupsView.Of("shop", full, []).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_hundreds_of_groups_the_worst_are_shown()
    {
        var groups = Enumerable.Range(0, 300).Select(number => Group($"/{number}", number)).ToList();
        var view = SloGroupsView.Of("shop", Summary with { Count = 300, Max = 500 }, groups);

        Assert.Equal((10, 190), (view.Worst.Count, view.Others.Count));
        Assert.EndsWith("; the 200 worst are shown.", view.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_overview_has_one_row_for_an_slo_and_its_groups_in_a_few_words()
    {
        var row = SloRowView.Of(Samples.Slo() with { Groups = Summary });

        Assert.Equal("2 groups, worst -20%", row.Groups.Replace('−', '-'));
    }

    [Fact]
    public void An_slo_of_which_a_group_fires_needs_a_person()
    {
        var slo = Samples.Slo() with { Groups = Summary };

        Assert.Equal((0, "page"), (SloRowView.Of(slo).Urgency, SloRowView.Of(slo).States[0]));
        Assert.True(OverviewFilter.Of(null, null, "firing").Keeps(slo));
        Assert.False(OverviewFilter.Of(null, null, "calm").Keeps(slo));
    }

    [Fact]
    public void Of_an_slo_that_is_quiet_it_is_said_that_groups_fire()
    {
        var slo = Samples.Detail();
        var grouped = slo with { Summary = slo.Summary with { Groups = Summary } };

        Assert.Equal("Nothing fires, and nothing is about to.", SloPageView.Of(slo, Samples.Noon).Calm);
        Assert.Equal(
            "The SLO as a whole is quiet. Of its groups some fire: they are listed below.",
            SloPageView.Of(grouped, Samples.Noon).Calm
        );
    }

    [Fact]
    public void A_group_has_an_address_to_which_ranges_are_added()
    {
        var row = SloRowView.Of(Samples.Slo("shop") with { Group = "{a=\"1\"}" });

        Assert.Equal("slos/shop?group=%7Ba%3D%221%22%7D&range=1h", row.AddressWith("range=1h"));
        Assert.Equal("slos/shop?range=1h", SloRowView.Of(Samples.Slo("shop")).AddressWith("range=1h"));
    }

    static GroupSummary Group(string handler, double left) =>
        new()
        {
            Group = $$"""{handler="{{handler}}"}""",
            Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["handler"] = handler },
            Total = 1200,
            Bad = 3,
            BudgetRemaining = left,
            BurnNow = 2,
            Firing = left < 0 ? ["page"] : [],
        };
}

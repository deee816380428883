using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Groups;

/// <summary>Groups of an SLO from its document to the pager: what burns in one of them, in all of them, and in none.</summary>
public sealed class GroupAlertTests
{
    const string Page = """firing checkout{handler="/pay"}/page""";

    [Fact]
    public void A_small_handler_that_fails_pages_although_the_whole_is_well()
    {
        using var script = new GroupScript();
        Assert.Empty(script.Pass(60, ("/search", 10_000, 0), ("/pay", 10, 0)));
        var told = script.Pass(10, ("/search", 10_000, 0), ("/pay", 0, 10));
        Assert.Equal([Page], told);
        Assert.Empty(script.Whole.Occasions);
        Assert.Equal("/pay", Assert.Single(script.Book.Occasions).GroupLabels["handler"]);
        Assert.True(script.Groups["/pay"].Budget.RemainingOfAccrued < 0);
        Assert.Equal(1, script.Groups["/search"].Budget.RemainingOfWindow);
    }

    [Fact]
    public void What_is_told_of_a_group_names_it_and_has_a_key_of_its_own()
    {
        using var script = new GroupScript();
        script.Pass(60, ("/search", 10_000, 0), ("/pay", 10, 0));
        var told = Enumerable
            .Range(0, 10)
            .SelectMany(_ => script.Pass(("/search", 10_000, 0), ("/pay", 0, 10)))
            .First();
        Assert.Equal("checkout", told.Slo);
        Assert.Equal("""{handler="/pay"}""", told.Group);
        Assert.Equal("/pay", told.GroupLabels["handler"]);
        Assert.Equal("payments", told.Labels["team"]);
        Assert.StartsWith("checkout%7Bhandler%3D%22%2Fpay%22%7D/page/", told.Key, StringComparison.Ordinal);
        var labels = AlertmanagerLabels.Of(told);
        Assert.Equal(
            ("checkout", """{handler="/pay"}""", "/pay", "payments"),
            (labels["slo"], labels["group"], labels["handler"], labels["team"])
        );
    }

    [Fact]
    public void An_outage_of_everything_is_told_once()
    {
        using var script = new GroupScript();
        script.Pass(60, ("/search", 100, 0), ("/pay", 100, 0), ("/cart", 100, 0));
        var told = script.Pass(10, ("/search", 0, 100), ("/pay", 0, 100), ("/cart", 0, 100));
        Assert.Equal(["firing checkout/page"], told);
        Assert.Equal(4, script.Book.Occasions.Count);
        told = script.Pass(2 * 60, ("/search", 100, 0), ("/pay", 100, 0), ("/cart", 100, 0));
        Assert.Contains("resolved checkout/page", told);
        Assert.DoesNotContain(told, words => words.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_that_still_burns_when_the_whole_is_well_again_is_told_then()
    {
        using var script = new GroupScript();
        script.Pass(60, ("/search", 10_000, 0), ("/pay", 10, 0));
        Assert.Equal(["firing checkout/page"], script.Pass(10, ("/search", 0, 10_000), ("/pay", 0, 10)));
        var told = script.Pass(40, ("/search", 10_000, 0), ("/pay", 0, 10));
        Assert.Equal(
            ["resolved checkout/page", Page],
            told.Where(words => words.EndsWith("page", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_group_without_events_neither_fires_nor_spends()
    {
        using var script = new GroupScript();
        script.Pass(30, ("/search", 100, 0), ("/pay", 10, 0));
        Assert.Empty(script.Pass(5 * 60, ("/search", 100, 0)));
        var group = script.Groups["/pay"];
        Assert.Equal(1, group.Budget.RemainingOfWindow);
        Assert.Null(group.BurnNow!.Rate);
        Assert.Equal(script.Whole.Spent.Covered, group.Spent.Covered);
    }

    [Fact]
    public void A_restart_neither_forgets_a_groups_alert_nor_tells_it_again()
    {
        using var script = new GroupScript();
        script.Pass(60, ("/search", 10_000, 0), ("/pay", 10, 0));
        Assert.Equal([Page], script.Pass(10, ("/search", 10_000, 0), ("/pay", 0, 10)));
        script.Restart();
        Assert.IsType<AlertState.Firing>(script.Groups["/pay"].Tiers[0].Decision.State);
        var told = script.Pass(7 * 60, ("/search", 10_000, 0), ("/pay", 1000, 0));
        Assert.Contains("""resolved checkout{handler="/pay"}/page""", told);
        Assert.DoesNotContain(Page, told);
    }

    [Fact]
    public void A_group_without_events_for_longer_than_the_window_is_not_judged_until_some_come()
    {
        using var script = new GroupScript(window: "1h");
        script.Pass(30, ("/search", 10_000, 0), ("/pay", 0, 10));
        Assert.Contains(script.Book.Occasions, occasion => occasion.Group.Length > 0);
        script.Pass(62, ("/search", 10_000, 0));
        Assert.Equal(["/search"], script.Groups.Keys);
        Assert.Empty(script.Book.Occasions);
        script.Pass(("/search", 10_000, 0), ("/pay", 10, 0));
        Assert.Equal(10, script.Groups["/pay"].Spent.Counts.Total);
        Assert.Equal(1.Hours, script.Groups["/pay"].Spent.Covered);
    }

    [Fact]
    public void Groups_that_are_no_longer_asked_for_end_their_alerts()
    {
        using var script = new GroupScript();
        script.Pass(60, ("/search", 10_000, 0), ("/pay", 10, 0));
        script.Pass(10, ("/search", 10_000, 0), ("/pay", 0, 10));
        script.Reload("{}");
        var ended = Assert.Single(script.Pass(("/search", 10_000, 0), ("/pay", 0, 10)));
        Assert.Equal("the SLO or its groups are no longer configured", ended.Reason);
        Assert.Empty(script.Snapshot.Groups);
    }
}

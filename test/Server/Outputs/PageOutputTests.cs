using System.Net;

namespace Leeway.Server.Tests.Outputs;

/// <summary>What pages say of an SLO that no target has shown yet.</summary>
public sealed class PageOutputTests(StillServer server) : IClassFixture<StillServer>
{
    [Fact]
    public async Task The_page_of_an_slo_without_data_says_that_nothing_is_known()
    {
        var page = await Page("slos/mail");

        Assert.Contains("<dd class=\"value\">unknown</dd>", page, StringComparison.Ordinal);
        Assert.Contains("nothing is known of the budget yet", page, StringComparison.Ordinal);
        Assert.Contains("nothing is known of the window yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("100%", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no events", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_tells_what_is_unknown_from_what_is_stale()
    {
        var page = await Page("?service=post");

        Assert.Contains("0 stale, 1 unknown", page, StringComparison.Ordinal);
        Assert.Contains("state-unknown", page, StringComparison.Ordinal);
        Assert.DoesNotContain("state-stale", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_grouped_slo_lists_its_groups_and_each_has_a_page()
    {
        const string group = "slos/orders?group=%7Bkind%3D%22gift%22%7D";

        var page = await Page("slos/orders");
        Assert.Contains("Groups by kind", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{group}\"", page, StringComparison.Ordinal);

        var ofGroup = await Page(group);
        Assert.Contains("a group of <a href=\"slos/orders\">orders</a>", ofGroup, StringComparison.Ordinal);
        Assert.Contains("10 bad of 20", ofGroup, StringComparison.Ordinal);
        Assert.Contains("charts?range=1h&amp;group=%7Bkind%3D%22gift%22%7D", ofGroup, StringComparison.Ordinal);
        Assert.DoesNotContain("Groups by kind", ofGroup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_tells_of_groups_in_the_row_of_their_slo() =>
        Assert.Contains("2 groups, worst", await Page("?text=orders"), StringComparison.Ordinal);

    [Fact]
    public async Task A_replay_is_a_page_with_figures_a_drawing_and_both_in_tables()
    {
        var page = await Page("slos/orders/replay?strategy=all&guard=off");

        Assert.Contains("8,916 bad of 4,314,000 events in 30d", page, StringComparison.Ordinal);
        Assert.Contains("2 events: 0 labelled, 2 more", page, StringComparison.Ordinal);
        Assert.Contains("multi-window-multi-burn-rate &#xB7; 1 page &#xB7; 1 ticket", page, StringComparison.Ordinal);
        Assert.Contains("20.7% to 100%", page, StringComparison.Ordinal);
        Assert.Contains(">missed</span>", page, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"slos/orders/replay?strategy=all&amp;guard=off&amp;around=2026-02-22T13%3A00%3A00Z#timeline\"",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_of_a_group_and_one_without_any_past_are_pages_too()
    {
        Assert.Contains(
            "name=\"group\" value=\"{kind=&quot;gift&quot;}\"",
            await Page("slos/orders/replay?group=%7Bkind%3D%22gift%22%7D"),
            StringComparison.Ordinal
        );
        Assert.Contains("Nothing happened", await Page("slos/mail/replay"), StringComparison.Ordinal);
        Assert.Contains("default", await Page("slos/mail/replay?sweep=on"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_that_cannot_be_meant_says_what_is_wrong_in_its_form()
    {
        var (code, page) = await Answer("slos/orders/replay?target=much&incidents=x&from=2026-02-30T00:00");

        Assert.Equal(HttpStatusCode.BadRequest, code);
        Assert.Contains("&#x27;much&#x27; is no target", page, StringComparison.Ordinal);
        Assert.Contains("incidents:1:1: error: the first line is &#x27;x&#x27;", page, StringComparison.Ordinal);
        Assert.Contains("is not an instant", page, StringComparison.Ordinal);
        Assert.Contains("value=\"much\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Answer("slos/nobody/replay")).Code);
    }

    [Fact]
    public async Task While_another_sweep_is_under_way_the_page_says_when_to_ask_again()
    {
        using var turn = server.TakeSweepTurn();

        var (code, page) = await Answer("slos/orders/replay?sweep=on");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Contains("Ask again in 5 seconds", page, StringComparison.Ordinal);
    }

    async Task<(HttpStatusCode Code, string Page)> Answer(string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Address, path), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    async Task<string> Page(string path)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(server.Address, path), TestContext.Current.CancellationToken);
    }
}

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

    async Task<string> Page(string path)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(server.Address, path), TestContext.Current.CancellationToken);
    }
}

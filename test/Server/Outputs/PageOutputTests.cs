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

    async Task<string> Page(string path)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(server.Address, path), TestContext.Current.CancellationToken);
    }
}

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>What people read where there is nothing to judge: no events, or no SLO.</summary>
public sealed class NothingToJudgeTests
{
    [Fact]
    public async Task Known_time_without_events_spends_nothing_and_that_is_said()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.Slo(Shop.Slo, slo => slo.Budget is { CoveredSeconds: > 0, Remaining: 1 }, "known time");

        var (_, output) = await CommandLine.Run("explain", Shop.Slo, "--server", leeway.Address.ToString());
        using var http = new HttpClient();
        var page = await http.GetStringAsync(
            new Uri(leeway.Address, $"/slos/{Shop.Slo}"),
            TestContext.Current.CancellationToken
        );

        Assert.Contains("left       100%: without events nothing is spent", output, StringComparison.Ordinal);
        Assert.Contains("without events nothing is spent", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "0 SLOs on 0 targets;")]
    [InlineData("  fileDiscovery: [{files: [a.json]}]", "0 SLOs on targets by discovery;")]
    [InlineData("  targets: [a:1]\n  fileDiscovery: [{files: [a.json]}]", "0 SLOs on 1 target and more by discovery;")]
    public async Task Serve_says_where_its_targets_come_from(string sources, string expected)
    {
        using var folder = new TestFolder();
        if (sources.Length > 0)
        {
            var scrape = $"apiVersion: leeway.dev/v1\nkind: Scrape\nmetadata: {{name: app}}\nspec:\n{sources}\n";
            folder.Write("app.yaml", scrape);
        }
        await using var leeway = await LeewayProcess.Start(folder);
        Assert.Contains($"Leeway watches {expected}", leeway.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_of_documents_without_an_slo_says_so_instead_of_an_empty_table()
    {
        using var folder = new TestFolder();
        await using var leeway = await LeewayProcess.Start(folder);

        var (exitCode, output) = await CommandLine.Run("status", "--server", leeway.Address.ToString());

        Assert.Equal((0, "No document holds an SLO.\n"), (exitCode, output));
    }
}

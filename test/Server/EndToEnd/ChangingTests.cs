using Leeway.Client;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>The document of an SLO changes while a real server counts for it.</summary>
public sealed class ChangingTests
{
    [Fact]
    public async Task An_slo_keeps_its_counts_over_a_changed_sli_a_new_name_and_a_crash()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        SloDetail renamed;
        await using (var leeway = await LeewayProcess.Start(folder))
        {
            await leeway.AllAnswered();
            app.Serve(good: 90, bad: 10);
            await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 100, "100 events");

            folder.Write("app.yaml", OtherSli(app.Target));
            var changed = await leeway.Slo(Shop.Slo, IsKnownAnew, "the new SLI");
            Assert.Equal(100, changed.Budget.Total, 6);
            Assert.Equal(
                "total: + app_requests_total; bad: + app_requests_total{code=~\"5..\"}",
                changed.History.Stitches[0].SliBefore
            );
            app.Serve(good: 20);
            await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 120, "20 more events");

            folder.Write("app.yaml", Renamed(OtherSli(app.Target)));
            renamed = await leeway.Slo("payment", slo => slo.Budget.Total >= 120, "the history under another name");
            Assert.Equal((120, 10), (Math.Round(renamed.Budget.Total, 6), Math.Round(renamed.Budget.Bad, 6)));
            Assert.Equal(
                ["SLI changed", $"name {Shop.Slo} → payment"],
                renamed.History.Revisions.SelectMany(revision => revision.Changes)
            );
            Assert.Contains("SLI changed at", await leeway.Get("slos/payment"), StringComparison.Ordinal);
            Assert.Empty(await Warnings(leeway));
        }
        await using var again = await LeewayProcess.Start(folder);
        var after = await again.Slo("payment", slo => slo.Budget.Total >= 120, "the history after a crash");
        Assert.Equal(renamed.History.Stitches, after.History.Stitches);
        Assert.Equal(
            renamed.History.Revisions.Select(revision => revision.Since),
            after.History.Revisions.Select(revision => revision.Since)
        );
    }

    [Fact]
    public async Task The_past_is_shown_by_the_target_of_its_time()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target, objective: "0.5"));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 90, bad: 10);
        await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 100, "100 events");

        folder.Write("app.yaml", Shop.Documents(app.Target, objective: "0.8"));
        await leeway.Slo(Shop.Slo, slo => slo.Summary.Target == 0.8m, "the target");
        var charts = await leeway.Client.Charts(Shop.Slo, "15m", TestContext.Current.CancellationToken);
        Assert.Equal(["target 50% → 80%"], charts.Changes.Select(change => change.Text));
        // Ten in a hundred are a fifth of what 50 % allow, and half of what 80 % do.
        var series = await leeway.Client.Series(
            Shop.Slo,
            charts.From,
            charts.Changes[0].At,
            TimeSpan.FromSeconds(1),
            TestContext.Current.CancellationToken
        );
        var burning = series.Points.Where(point => point.Total > 0).ToList();
        Assert.NotEmpty(burning);
        Assert.All(burning, point => Assert.Equal(0.2, point.BurnRate!.Value, 0.001));
    }

    [Fact]
    public async Task A_former_name_that_nobody_knows_is_a_warning_on_the_configuration_page()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Renamed(Shop.Documents(app.Target)));
        await using var leeway = await LeewayProcess.Start(folder);
        var warning = Assert.Single(await Warnings(leeway));
        Assert.StartsWith(
            $"nothing was ever counted under the name '{Shop.Slo}'",
            warning.What,
            StringComparison.Ordinal
        );
        Assert.Contains("nothing was ever counted", await leeway.Get("configuration"), StringComparison.Ordinal);
    }

    // But for the one that no human repairs anything within the budget of the test's hour.
    static async Task<IEnumerable<ProblemDetail>> Warnings(LeewayProcess leeway) =>
        (await leeway.Client.Configuration(TestContext.Current.CancellationToken)).Warnings.Where(warning =>
            !warning.What.Contains("no human repairs", StringComparison.Ordinal)
        );

    static bool IsKnownAnew(SloDetail slo) => slo.History.Stitches is [var stitch] && slo.Summary.Watermark > stitch.At;

    static string OtherSli(string target) =>
        Shop.Documents(target)
            .Replace("app_requests_total", """app_requests_total{job="app"}""", StringComparison.Ordinal)
            .Replace("""{job="app"}{""", """{job="app",""", StringComparison.Ordinal);

    static string Renamed(string documents) =>
        documents
            .Replace($"name: {Shop.Slo}", "name: payment", StringComparison.Ordinal)
            .Replace(
                "annotations: {",
                $"annotations: {{leeway.dev/renamed-from: {Shop.Slo}, ",
                StringComparison.Ordinal
            );
}

using Leeway.Core.Time;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A maintenance that is announced by a document, and then was none.</summary>
public sealed class AdjustingTests
{
    [Fact]
    public async Task Errors_of_a_maintenance_spend_nothing_until_its_document_goes_and_both_are_in_the_audit()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = new TestFolder();
        folder
            .Write("app.yaml", Shop.Documents(app.Target))
            .Write("route.yaml", Shop.RouteToWebhook(hook.Url))
            .Write("upgrade.yaml", Upgrade());
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 30, bad: 30);

        var excluded = await leeway.Slo(Shop.Slo, slo => slo.Unadjusted?.Total >= 60, "60 events, excluded");
        Assert.Equal((0, 30), (excluded.Budget.Total, excluded.Unadjusted!.Bad));
        Assert.Equal(("upgrade", "Ada"), (excluded.Adjustments.Single().Name, excluded.Adjustments.Single().Author));
        Assert.Contains("excluded until", excluded.Tiers.Single().Reason, StringComparison.Ordinal);
        var charts = await leeway.Client.Charts(Shop.Slo, "15m", TestContext.Current.CancellationToken);
        Assert.Contains(charts.Bands, band => band.Kind == "excluded");
        Assert.Null(Assert.Single(await leeway.Client.Adjustments(TestContext.Current.CancellationToken)).RevokedAt);
        Assert.Empty(hook.Told);

        File.Delete(Path.Combine(folder.Documents, "upgrade.yaml"));
        var spent = await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 60, "60 events that count");
        Assert.Equal((30, 0, null), (spent.Budget.Bad, spent.Adjustments.Count, spent.Unadjusted));
        var revoked = Assert.Single(await leeway.Client.Adjustments(TestContext.Current.CancellationToken));
        Assert.Equal(("upgrade", true), (revoked.Name, revoked.RevokedAt > revoked.Since));
    }

    static string Upgrade()
    {
        var now = TimeProvider.System.GetUtcNow();
        return $$"""
            apiVersion: leeway.dev/v1
            kind: Adjustment
            metadata: {name: upgrade}
            spec:
              selector: {service: app}
              from: {{now - 1.Hours:yyyy-MM-ddTHH:mm:ssZ}}
              until: {{now + 1.Hours:yyyy-MM-ddTHH:mm:ssZ}}
              exclude: true
              author: Ada
              reason: The database is upgraded.

            """;
    }
}

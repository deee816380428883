using Leeway.Core.Time;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Targets and Leeway itself die at any moment; nothing is lost, nothing is counted twice.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task A_target_killed_and_back_with_its_counters_at_zero_loses_and_doubles_nothing()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 100, bad: 5);
        await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 105, "105 events");

        await app.Stop();
        await Poll.Until(
            leeway.Client.Targets,
            targets => targets[0].State == "failed",
            () => "the target to be seen as gone"
        );
        await app.Restart();
        app.Serve(good: 40, bad: 2);
        var slo = await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 147, "42 more events");
        Assert.Equal((147, 7), (Math.Round(slo.Budget.Total, 6), Math.Round(slo.Budget.Bad, 6)));
    }

    [Fact]
    public async Task An_alert_that_fires_across_a_crash_pages_once_and_resolves_once()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("route.yaml", Shop.RouteToWebhook(hook.Url));
        await using (var leeway = await LeewayProcess.Start(folder))
        {
            await leeway.AllAnswered();
            app.Serve(good: 10, bad: 10);
            await hook.Until(1, "the page");
            // The delivery's end is in the ledger once it is no longer listed as undelivered.
            await Poll.Until(
                leeway.Client.Status,
                status => status.Undelivered.Count == 0,
                () => "the delivery to end"
            );
            await leeway.Slo(Shop.Slo, slo => slo.AsOf > slo.Alerts[0].Since + 2.Seconds, "two more ticks");
        }
        await using var again = await LeewayProcess.Start(folder);
        var slo = await again.Slo(Shop.Slo, slo => slo.Alerts.Count == 1, "the alert that still fires");
        using var mended = new CancellationTokenSource();
        var load = app.Load(good: 50, bad: 0, mended.Token);
        var told = await hook.Until(2, "the resolution");
        await mended.CancelAsync();
        await load;
        Assert.Equal(["firing", "resolved"], told.Select(one => one.Status));
        Assert.Equal(
            told[0].Key.Replace("/firing", "", StringComparison.Ordinal),
            told[1].Key.Replace("/resolved", "", StringComparison.Ordinal)
        );
        Assert.Equal("page", slo.Alerts[0].Severity);
    }

    [Fact]
    public async Task A_page_that_no_receiver_took_before_a_crash_is_told_after_it_under_the_same_key()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("route.yaml", Shop.RouteToWebhook(hook.Url));
        string key;
        await using (var leeway = await LeewayProcess.Start(folder))
        {
            await leeway.AllAnswered();
            app.Serve(good: 10, bad: 10);
            var status = await Poll.Until(
                leeway.Client.Status,
                status => status.Undelivered.Any(delivery => delivery.Attempts > 0),
                () => "a failed attempt"
            );
            key = status.Undelivered[0].Key;
        }
        await hook.Open();
        await using var again = await LeewayProcess.Start(folder);
        var told = await hook.Until(1, "the page");
        Assert.Equal((key, "firing"), told[0]);
    }

    [Fact]
    public async Task A_receiver_that_was_down_gets_the_page_when_it_is_back()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("route.yaml", Shop.RouteToWebhook(hook.Url));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 10, bad: 10);
        await Poll.Until(
            leeway.Client.Status,
            status => status.Undelivered.Any(delivery => delivery.Attempts >= 3),
            () => "three failed attempts"
        );
        await hook.Open();
        var told = await hook.Until(1, "the page");
        Assert.Equal("firing", told[0].Status);
        await Poll.Until(leeway.Client.Status, status => status.Undelivered.Count == 0, () => "the delivery to end");
    }
}

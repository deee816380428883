namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A running server: its documents change, its service dies, its API answers.</summary>
public sealed class ServingTests
{
    [Fact]
    public async Task Documents_made_invalid_while_serving_are_refused_and_the_old_ones_go_on_without_losing_a_count()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        var revision = (await leeway.Client.Configuration(TestContext.Current.CancellationToken)).Revision;
        app.Serve(good: 30, bad: 3);

        folder.Write(
            "app.yaml",
            Shop.Documents(app.Target).Replace("service: app", "servcie: app", StringComparison.Ordinal)
        );
        var refused = await Poll.Until(leeway.Client.Configuration, c => c.RefusedAt is not null, () => "the refusal");
        Assert.Equal(revision, refused.Revision);
        Assert.Contains(
            refused.Errors,
            error => error.What.Contains("servcie", StringComparison.Ordinal) && error.Line > 1
        );
        app.Serve(good: 20, bad: 2);
        await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 55, "55 events");

        folder.Write("app.yaml", Shop.Documents(app.Target, objective: "0.95"));
        var accepted = await Poll.Until(
            leeway.Client.Configuration,
            c => c.RefusedAt is null,
            () => "the mended documents"
        );
        Assert.NotEqual(revision, accepted.Revision);
        app.Serve(good: 10);
        var slo = await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 65, "65 events");
        Assert.Equal((0.95m, 65, 5), (slo.Summary.Target, slo.Budget.Total, slo.Budget.Bad));
    }

    [Fact]
    public async Task A_dead_service_does_not_resolve_its_own_page()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("route.yaml", Shop.RouteToWebhook(hook.Url));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 10, bad: 10);
        await hook.Until(1, "the page");

        await app.Stop();
        // Longer than both windows of the tier: without the hold it would have resolved.
        var held = await leeway.Slo(
            Shop.Slo,
            slo => slo.Summary.StalenessSeconds > 15 && slo.Alerts is [{ State: "held" }],
            "the alert held for 15 s"
        );
        Assert.StartsWith("no data since", held.Alerts[0].Reason, StringComparison.Ordinal);
        Assert.True(held.Summary.IsStale);
        Assert.Single(hook.Told);

        await app.Restart();
        using var mended = new CancellationTokenSource();
        var load = app.Load(good: 50, bad: 0, mended.Token);
        var told = await hook.Until(2, "the resolution");
        await mended.CancelAsync();
        await load;
        Assert.Equal(["firing", "resolved"], told.Select(one => one.Status));
    }

    [Fact]
    public async Task An_slo_added_while_serving_counts_from_then_on()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 30);
        await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 30, "30 events");
        var second = Shop.Documents(app.Target)
            .Split("---")
            .Single(document => document.Contains("kind: SLO", StringComparison.Ordinal))
            .Replace(Shop.Slo, "app-second", StringComparison.Ordinal)
            .Replace("app_requests_total", """app_requests_total{job="app"}""", StringComparison.Ordinal)
            .Replace("""{job="app"}{""", """{job="app",""", StringComparison.Ordinal);
        folder.Write("second.yaml", second);
        await Poll.Until(leeway.Client.Slos, slos => slos.Count == 2, () => $"the second SLO; {leeway.Output}");
        await leeway.Slo("app-second", slo => slo.Summary.Watermark is not null, "its first covered tick");
        app.Serve(good: 5);
        var added = await leeway.Slo("app-second", slo => slo.Budget.Total >= 5, "5 events");
        var old = await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 35, "35 events");
        Assert.Equal((5, 35), (added.Budget.Total, old.Budget.Total));
    }

    [Fact]
    public async Task A_latency_slo_answers_for_any_threshold_from_the_ledger()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Latency(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 90, bad: 10);
        var slo = await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 100, "100 events");
        Assert.Equal(10, slo.Budget.Bad);

        var latency = await leeway.Client.Latency(Shop.Slo, TestContext.Current.CancellationToken);
        Assert.NotNull(latency);
        Assert.Equal([0.1, 0.3], latency.Bounds);
        Assert.Equal([90, 0, 10], latency.Totals);
        Assert.Equal(100, latency.Steps.Sum(step => step.Counts.Sum()));
        Assert.Equal((0.3, 0.9), (latency.Threshold, Math.Round(latency.Thresholds[1].GoodRatio!.Value, 9)));
        Assert.Equal(slo.Budget.Remaining!.Value, latency.Thresholds[1].BudgetRemaining!.Value, 0.001);
    }

    [Fact]
    public async Task The_server_answers_health_metrics_openapi_and_what_it_does_not_know()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        Assert.Equal("alive\n", await leeway.Get("healthz"));
        Assert.Equal("ready\n", await leeway.Get("readyz"));
        var metrics = await leeway.Get("metrics");
        Assert.Contains("leeway_scrapes_total", metrics, StringComparison.Ordinal);
        Assert.Contains("leeway_evaluation_lag_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.Contains("/api/v1/slos/{name}/series", await leeway.Get("openapi/v1.json"), StringComparison.Ordinal);
        Assert.Null(await leeway.Client.Slo("nobody", TestContext.Current.CancellationToken));

        using var http = new HttpClient();
        using var wrong = await http.GetAsync(
            new Uri(leeway.Address, $"/api/v1/slos/{Shop.Slo}/series?from=yesterday&step=7m3"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            (400, "application/problem+json"),
            ((int)wrong.StatusCode, wrong.Content.Headers.ContentType!.MediaType)
        );
        using var foreign = new HttpRequestMessage(HttpMethod.Get, new Uri(leeway.Address, "/api/v1/slos"));
        foreign.Headers.Host = "attacker.example";
        using var refused = await http.SendAsync(foreign, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task The_always_firing_watchdog_reaches_a_real_alertmanager()
    {
        using var http = new HttpClient();
        await using var app = await CountingApp.Start();
        await using var alertmanager = await Leeway.Engine.Tests.Servers.AlertmanagerServer.Start();
        using var folder = new TestFolder();
        folder
            .Write("app.yaml", Shop.Documents(app.Target))
            .Write("route.yaml", Shop.RouteToAlertmanager(alertmanager.Url));
        await using var leeway = await LeewayProcess.Start(folder);
        await Poll.Until(
            _ => alertmanager.Alerts(http),
            alerts =>
                alerts.Any(alert =>
                    alert.GetProperty("labels").GetProperty("alertname").GetString() == "LeewayWatchdog"
                ),
            () => $"the watchdog; Leeway wrote:\n{leeway.Output}"
        );
    }
}

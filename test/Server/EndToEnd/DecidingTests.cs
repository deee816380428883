using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Time;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A bad deployment from beginning to end: what is left of the budget decides what may go out.</summary>
public sealed class DecidingTests
{
    static readonly TimeSpan Tick = 1.Seconds;

    const string Policy = """
        apiVersion: leeway.dev/v1
        kind: ErrorBudgetPolicy
        metadata: {name: app}
        spec:
          selector: {service: app}
          steps:
            - {name: exhausted, when: remaining <= 0, exit: 0.1, then: [gate: block, ticket: P1], requires: [actionItemsFiled]}
          events:
            - {when: incident.budgetShare > 0.2, then: [postmortem: {p0Actions: 1}]}
            - {when: class.quarterShare > 0, then: [planItem: P0]}

        """;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bad_deployment_closes_the_gate_to_all_but_the_roll_back_until_the_budget_is_back_and_actions_are_filed()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = new TestFolder();
        folder
            .Write(
                "app.yaml",
                Shop.Documents(app.Target).Replace("duration: 1h", "duration: 1m", StringComparison.Ordinal)
            )
            .Write("policy.yaml", Policy)
            .Write("route.yaml", Shop.RouteToWebhook(hook.Url));
        await using var leeway = await LeewayProcess.Start(folder, Tick);
        await leeway.AllAnswered();
        await using var load = new SteadyLoad(app);
        await load.Serve(good: 5, bad: 0);
        await UntilGate(leeway, gate => gate.Outcome == "allow", "an open gate");
        await Run(leeway, "change", "tell", "app", "--version", "v2", "--person", "Ada");

        var asked = (await leeway.Client.Targets(Stop)).Single().LastAnswer!.Value;
        var broken = TimeProvider.System.GetUtcNow();
        await load.Serve(good: 4, bad: 1);
        await Poll.Until(_ => Task.FromResult(hook.Told), told => told.Any(IsPage), () => "a page");
        await UntilGate(leeway, gate => gate.Outcome == "block", "a closed gate");
        var (blocked, why) = await Ask(leeway, "deployment", "v3");
        Assert.True(blocked == 2, why);
        Assert.Contains($"{Shop.Slo}: exhausted: remaining = -", why, StringComparison.Ordinal);
        var (open, back) = await Ask(leeway, "rollback", "v1");
        Assert.True(open == 0, back);
        await Run(leeway, "change", "tell", "app", "--kind", "rollback", "--version", "v1", "--person", "Ada");
        await load.Serve(good: 5, bad: 0);

        await Costs(leeway, (asked, broken), app.Served.Bad);
        string[] fault = ["--trigger", "deployment", "--cause", "null-pointer"];
        await Run(leeway, ["incident", "edit", "1", .. fault, "--person", "Ada"]);
        await Poll.Until(
            stop => leeway.Client.Alerts(stop),
            alerts => alerts.All(alert => alert.Severity != "page"),
            () => $"the end of the page; the server wrote:\n{leeway.Output}"
        );
        await Poll.Until(
            _ => leeway.Get($"api/v1/slos/{Shop.Slo}/policy"),
            policy => policy.Contains("recovered, but not left until actionItemsFiled", StringComparison.Ordinal),
            () => $"a budget that is back; the server wrote:\n{leeway.Output}"
        );
        Assert.Equal(2, (await Ask(leeway, "deployment", "v3")).ExitCode);

        const string place = "P0 item in the next quarter's plan";
        Assert.Contains("'class deployment-null-pointer'", await Owed(leeway, place), StringComparison.Ordinal);
        Assert.Contains("P0 item in the next quarter", await leeway.Get("incidents"), StringComparison.Ordinal);
        const string item = "Class deployment-null-pointer: test an empty basket";
        await Run(leeway, "incident", "item", "add", "1", item, "--priority", "0", "--person", "Ada");
        await Run(leeway, "incident", "edit", "1", "--mitigated", "now", "--person", "Ada");
        await UntilGate(leeway, gate => gate.Outcome == "allow", "a gate that is open again");
        var (allowed, said) = await Ask(leeway, "deployment", "v3");
        Assert.True(allowed == 0, said);
        // Whoever does not say how safe the change is, is taken for as safe as the last one.
        var careless = await leeway.Client.Gates.Ask("app", new GateRequest(), Stop);
        Assert.Contains(
            careless.Reasons,
            reason => reason.What.Contains("1 of 1 such changes failed", StringComparison.Ordinal)
        );
        Assert.EndsWith(", done", await Owed(leeway, "post-mortem with 1 P0 action"), StringComparison.Ordinal);
        Assert.EndsWith($", done by action item '{item}'", await Owed(leeway, place), StringComparison.Ordinal);
        Assert.DoesNotContain("What policies ask for", await leeway.Get("incidents"), StringComparison.Ordinal);
    }

    // Of one incident, by the counts: since when, how much of the budget, which change, and what the policy asks for.
    static async Task Costs(LeewayProcess leeway, (DateTimeOffset Asked, DateTimeOffset Broken) first, long bad)
    {
        var incident = Assert.Single(
            await Poll.Until(
                stop => leeway.Client.Incidents.All("open", stop),
                all => all is [{ ImpactEnd: not null }],
                () => $"one incident that hurts nobody any more; the server wrote:\n{leeway.Output}"
            )
        );
        // What a scrape finds may have happened since the one before it, of which a busy machine misses one at times.
        var tick = TickOf(first.Broken);
        var earliest = TickOf(first.Asked) < tick - Tick ? TickOf(first.Asked) : tick - Tick;
        Assert.InRange(incident.ImpactStart!.Value, earliest, tick + Tick);
        Assert.True(incident.ImpactStart <= incident.Detected);

        var detail = JsonSerializer.Deserialize(
            await leeway.Get("api/v1/incidents/1"),
            LeewayJson.Default.IncidentDetail
        )!;
        var cost = Assert.Single(detail.Costs);
        // The last bad ones may lie in a scrape among so many good ones that nothing burns there any more.
        Assert.InRange(cost.BadEvents, bad * 0.95, bad + 0.5);
        var slo = await leeway.Slo(Shop.Slo, _ => true, "the SLO");
        Assert.InRange(incident.BudgetShare!.Value, bad / slo.Budget.AllowedInWindow / 2, 100); // the window went on

        var changes = (await leeway.Client.Incidents.Changes("app", Stop)).Changes;
        Assert.Equal([("rollback", false), ("deployment", true)], changes.Select(one => (one.Kind, one.IsRolledBack)));
        Assert.Equal(incident.BudgetShare!.Value, changes[1].BudgetShare, tolerance: 0.1 * incident.BudgetShare!.Value);

        var charts = JsonSerializer.Deserialize(
            await leeway.Get($"api/v1/slos/{Shop.Slo}/charts?range=15m"),
            LeewayJson.Default.SloCharts
        )!;
        Assert.Equal(
            ["deployment v2", "rollback v1"],
            charts.Changes.Select(change => change.Text).Where(text => text.Contains(" v", StringComparison.Ordinal))
        );

        var owed = await Owed(leeway, "post-mortem with 1 P0 action");
        Assert.False(owed.EndsWith(", done", StringComparison.Ordinal), owed);
    }

    static DateTimeOffset TickOf(DateTimeOffset at) => at - new TimeSpan(at.Ticks % Tick.Ticks);

    static async Task<string> Owed(LeewayProcess leeway, string what) =>
        Assert.Single(
            (await Run(leeway, "incident", "show", "1")).Output.Split('\n', StringSplitOptions.TrimEntries),
            line => line.StartsWith($"policy app asks for: {what} (", StringComparison.Ordinal)
        );

    static bool IsPage((string Key, string Status) told) =>
        told.Key.StartsWith($"{Shop.Slo}/page/", StringComparison.Ordinal) && told.Status == "firing";

    // With an estimate of its author: the change before it failed, and would be the best that is known.
    static async Task<(int ExitCode, string Output)> Ask(LeewayProcess leeway, string kind, string version)
    {
        using var change = new TestFolder();
        change.Write(
            "change.json",
            $$"""{"kind":"{{kind}}","version":"{{version}}","estimatedFailure":{"chance":0.01,"cost":0.01 } }"""
        );
        return await CommandLine.Run(
            "gate",
            "app",
            "--change",
            Path.Combine(change.Documents, "change.json"),
            "--server",
            leeway.Address.ToString()
        );
    }

    static async Task<(int ExitCode, string Output)> Run(LeewayProcess leeway, params string[] command)
    {
        var ran = await CommandLine.Run([.. command, "--server", leeway.Address.ToString()]);
        Assert.True(ran.ExitCode == 0, ran.Output);
        return ran;
    }

    static Task<GateDetail> UntilGate(LeewayProcess leeway, Func<GateDetail, bool> isSo, string what) =>
        Poll.Until(
            stop =>
                leeway.Client.Gates.Ask(
                    "app",
                    new GateRequest { EstimatedFailure = new EstimatedFailure(Chance: 0.01, Cost: 0.01) },
                    stop
                ),
            isSo,
            () => $"{what}; the server wrote:\n{leeway.Output}"
        );
}

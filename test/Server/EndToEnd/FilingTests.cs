using Leeway.Client;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A step of a policy that waits for action items, over a restart.</summary>
public sealed class FilingTests
{
    const string Policy = """
        apiVersion: leeway.dev/v1
        kind: ErrorBudgetPolicy
        metadata: {name: app}
        spec:
          selector: {service: app}
          steps:
            - {name: exhausted, when: remaining <= 0, then: [gate: block], requires: [actionItemsFiled]}
          onIncident: {gate: allow}

        """;

    [Fact]
    public async Task A_step_that_waits_for_action_items_is_kept_over_a_restart()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        await using (await Exhausted(app, folder)) { }
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();

        await Recovered(app, leeway);

        var gate = await Gate(leeway, IsWaiting);
        Assert.Equal("block", gate.Outcome);
    }

    [Fact]
    public async Task What_was_filed_before_a_restart_lets_the_step_go_after_it()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        await using (var first = await Exhausted(app, folder))
        {
            var (code, said) = await CommandLine.Run([
                "incident",
                "item",
                "add",
                "1",
                "Test it",
                "--owner",
                "Bob",
                "--person",
                "Ada",
                "--server",
                first.Address.ToString(),
            ]);
            Assert.True(code == 0, said);
            Assert.Equal("block", (await Gate(first, _ => true)).Outcome);
        }
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        Assert.Equal("block", (await Gate(leeway, one => one.Outcome != "inconclusive")).Outcome);

        await Recovered(app, leeway);

        await Gate(leeway, one => one.Outcome == "allow");
    }

    static async Task<LeewayProcess> Exhausted(CountingApp app, TestFolder folder)
    {
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("policy.yaml", Policy);
        var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 0, bad: 50_000);
        await Gate(leeway, one => one.Outcome == "block");
        await Poll.Until(
            stop => leeway.Client.Incidents.All("open", stop),
            all => all.Count == 1,
            () => $"an incident; the server wrote:\n{leeway.Output}"
        );
        return leeway;
    }

    static async Task Recovered(CountingApp app, LeewayProcess leeway)
    {
        app.Serve(good: 500_000_000);
        await leeway.Slo(Shop.Slo, slo => slo.Summary.BudgetRemaining > 0.5, "a budget that has recovered");
    }

    static bool IsWaiting(GateDetail answer) =>
        answer.Reasons.Any(reason =>
            reason.What.Contains("recovered, but not left until actionItemsFiled", StringComparison.Ordinal)
        );

    static Task<GateDetail> Gate(LeewayProcess leeway, Func<GateDetail, bool> isIt) =>
        Poll.Until(
            stop => leeway.Client.Gates.Ask("app", new GateRequest(), stop),
            isIt,
            () => $"a gate's answer; the server wrote:\n{leeway.Output}"
        );
}

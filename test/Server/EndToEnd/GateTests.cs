using System.Text.Json;
using Leeway.Client;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>The gate as a pipeline asks it.</summary>
public sealed class GateTests
{
    const string Policy = """
        apiVersion: leeway.dev/v1
        kind: ErrorBudgetPolicy
        metadata: {name: app}
        spec:
          selector: {service: app}
          steps:
            - {name: exhausted, when: remaining <= 0, exit: 0.1, then: [gate: block, ticket: P1]}
          onIncident: {gate: allow}

        """;

    [Fact]
    public async Task A_budget_that_is_gone_blocks_all_but_the_way_back_and_its_step_outlasts_a_crash()
    {
        await using var app = await CountingApp.Start();
        await using var hook = new Hook();
        await hook.Open();
        using var folder = new TestFolder();
        folder
            .Write("app.yaml", Shop.Documents(app.Target))
            .Write("policy.yaml", Policy)
            .Write("route.yaml", Shop.RouteToWebhook(hook.Url));
        await using (var leeway = await LeewayProcess.Start(folder))
        {
            await leeway.AllAnswered();
            app.Serve(good: 1000, bad: 0);
            await leeway.Slo(Shop.Slo, slo => slo.Summary.BudgetRemaining == 1, "a whole budget");
            await UntilGate(leeway, "allow");
            var (allowed, said) = await Ask(leeway, "--version", "v42");
            Assert.True(allowed == 0, said);
            Assert.StartsWith("ALLOW: deployment v42 of app\n", said, StringComparison.Ordinal);
            Assert.Contains($"{Shop.Slo}: 100% of the budget left", said, StringComparison.Ordinal);

            app.Serve(good: 0, bad: 50_000);
            await UntilGate(leeway, "block");
            var (blocked, why) = await Ask(leeway);
            Assert.Equal(2, blocked);
            Assert.Contains($"block        {Shop.Slo}: exhausted: remaining = -", why, StringComparison.Ordinal);
            Assert.Equal(0, (await Ask(leeway, "--kind", "rollback")).ExitCode);
            var told = await hook.Until(1, "the step");
            Assert.Contains(told, IsStep);
        }

        await using var again = await LeewayProcess.Start(folder);
        await UntilGate(again, "block");
        var policy = JsonSerializer.Deserialize(
            await again.Get($"api/v1/slos/{Shop.Slo}/policy"),
            LeewayJson.Default.PolicyDetail
        )!;
        Assert.Equal(("app", "exhausted", true), (policy.Policy, policy.Step, policy.Known));
        Assert.Single(hook.Told.Where(IsStep).Distinct()); // a crash may repeat it under the same key
    }

    [Fact]
    public async Task A_shadow_lets_everything_through_and_says_what_it_would_have_answered()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("policy.yaml", $"{Policy}  enforce: false\n");
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 0, bad: 50_000);
        var answer = await Poll.Until(
            stop => leeway.Client.Gates.Ask("app", new GateRequest(), stop),
            one => one.Judged == "block",
            () => "a block"
        );

        Assert.Equal(("allow", true), (answer.Outcome, answer.Shadow));
        var (code, said) = await Ask(leeway);
        Assert.True(code == 0, said);
        Assert.Contains("(in shadow: enforced, it would be block)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_told_is_no_permission_but_the_way_back_is_open()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("change.json", """{"kind": "deploy"}""");
        var change = Path.Combine(folder.Documents, "change.json");
        Uri address;
        await using (var leeway = await LeewayProcess.Start(folder.Write("change.json", """{"kin": "rollback"}""")))
        {
            address = leeway.Address;
            await leeway.AllAnswered();
            Assert.Equal(3, (await Ask(leeway)).ExitCode); // no policy
            var (unknown, which) = await CommandLine.Run("gate", "ap", "--server", address.ToString());
            Assert.Equal(3, unknown);
            Assert.Contains("There is no service 'ap'", which, StringComparison.Ordinal);
            var (unread, problem) = await Ask(leeway, "--change", change);
            Assert.Equal(3, unread);
            Assert.Contains("change.json:1:", problem, StringComparison.Ordinal);
            Assert.Equal(3, (await Ask(leeway, "--kind", "rolback")).ExitCode);
        }

        Assert.Equal(3, (await CommandLine.Run("gate", "app", "--server", address.ToString())).ExitCode);
        var (way, back) = await CommandLine.Run("gate", "app", "--kind", "rollback", "--server", address.ToString());
        Assert.Equal(0, way);
        Assert.Contains("never held up", back, StringComparison.Ordinal);
    }

    static bool IsStep((string Key, string Status) told) =>
        told.Key.StartsWith($"{Shop.Slo}/ticket/policy:exhausted/", StringComparison.Ordinal)
        && told.Status == "firing";

    static Task<(int ExitCode, string Output)> Ask(LeewayProcess leeway, params string[] options) =>
        CommandLine.Run(["gate", "app", .. options, "--server", leeway.Address.ToString()]);

    static Task<GateDetail> UntilGate(LeewayProcess leeway, string outcome) =>
        Poll.Until(
            stop => leeway.Client.Gates.Ask("app", new GateRequest(), stop),
            answer => answer.Outcome == outcome,
            () => $"{outcome}; the server wrote:\n{leeway.Output}"
        );
}

using Leeway.Client;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>What people say against a gate.</summary>
public sealed class ExceptionTests
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
          exceptions: {tokensPerQuarter: 1, needs: [product, sre]}

        """;

    [Fact]
    public async Task An_exception_needs_a_person_of_each_party_and_lets_one_version_through()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        await using var leeway = await Blocked(app, folder);

        var id = await Ask(leeway, "v42");
        Assert.Equal(0, (await Approve(leeway, id, "product", "Ada")).ExitCode);
        var (twice, why) = await Approve(leeway, id, "sre", "Ada");
        Assert.Equal(1, twice);
        Assert.Contains("each party needs a person of its own", why, StringComparison.Ordinal);
        Assert.Equal("block", (await Gate(leeway, "v42")).Outcome);
        var (granted, said) = await Approve(leeway, id, "sre", "Linus");
        Assert.True(granted == 0, said);
        Assert.Contains("granted, approved by Ada (product), Linus (sre)", said, StringComparison.Ordinal);

        var let = await Gate(leeway, "v42");
        Assert.Equal(("allow", id), (let.Outcome, let.Token));
        Assert.Equal("block", (await Gate(leeway, "v43")).Outcome);

        var other = await Ask(leeway, "v43");
        await Approve(leeway, other, "product", "Ada");
        var (used, up) = await Approve(leeway, other, "sre", "Linus");
        Assert.Equal(1, used);
        Assert.Contains("used up", up, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_is_kept_and_reported_and_a_step_is_left_once_its_action_items_are_filed()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        await using var leeway = await Blocked(app, folder);
        Assert.True((await Gate(leeway, "v1")).Kept);
        var (_, text) = await Run(leeway, "policy", "report");
        Assert.Contains("  block ", text, StringComparison.Ordinal);
        Assert.Contains("app deployment v1: block", text, StringComparison.Ordinal);

        app.Serve(good: 500_000_000, bad: 0);
        await leeway.Slo(Shop.Slo, slo => slo.Summary.BudgetRemaining > 0.5, "a budget that has recovered");
        Assert.Equal("block", (await Gate(leeway, "v1")).Outcome);
        var (code, said) = await Run(
            leeway,
            "policy",
            "release",
            Shop.Slo,
            "--note",
            "https://tickets.example/7",
            "--person",
            "Ada"
        );
        Assert.True(code == 0, said);
        await Poll.Until(
            stop => leeway.Client.Gates.Ask("app", new GateRequest(), stop),
            answer => answer.Outcome == "allow",
            () => "the step is left"
        );
    }

    static async Task<LeewayProcess> Blocked(CountingApp app, TestFolder folder)
    {
        folder.Write("app.yaml", Shop.Documents(app.Target)).Write("policy.yaml", Policy);
        var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 0, bad: 50_000);
        await Poll.Until(
            stop => leeway.Client.Gates.Ask("app", new GateRequest { Version = "v0" }, stop),
            answer => answer.Outcome == "block",
            () => $"a block; the server wrote:\n{leeway.Output}"
        );
        return leeway;
    }

    static Task<GateDetail> Gate(LeewayProcess leeway, string version) =>
        leeway.Client.Gates.Ask("app", new GateRequest { Version = version }, TestContext.Current.CancellationToken);

    static async Task<string> Ask(LeewayProcess leeway, string version)
    {
        var (code, said) = await Run(
            leeway,
            "policy",
            "except",
            "app",
            "--version",
            version,
            "--reason",
            "The sale.",
            "--person",
            "Grace"
        );
        Assert.True(code == 0, said);
        return said.Split(' ')[0];
    }

    static Task<(int ExitCode, string Output)> Approve(LeewayProcess leeway, string id, string party, string person) =>
        Run(leeway, "policy", "approve", id, "--party", party, "--person", person);

    static Task<(int ExitCode, string Output)> Run(LeewayProcess leeway, params string[] arguments) =>
        CommandLine.Run([.. arguments, "--server", leeway.Address.ToString()]);
}

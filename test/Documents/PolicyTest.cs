using Leeway.Core.Policies;
using Leeway.Core.Time;

namespace Leeway.Documents.Tests;

public sealed class PolicyTest
{
    static readonly string Text = ModelTest.Case("policy.yaml");
    static readonly PolicyEntry Entry = Loading.Good(Text).Policies.Single();

    [Fact]
    public void A_policy_is_what_it_says()
    {
        var policy = Entry.Policy;

        Assert.Equal(["checkout"], Entry.Objectives);
        Assert.Equal(
            [
                "exhausted: remaining <= 0, while remaining <= 0.05: gate: block, ticket: P1",
                "step-2: burn(1h) >= 14.4 && burn(5m) >= 14.4, while !(burn(1h) < 1): page, gate: warn",
                "low: remaining < 0.25, while remaining < 0.35: review, canaryOnly, notify",
            ],
            policy.Steps.Select(step =>
                $"{step.Name}: {step.When}, while {step.While}: {string.Join(", ", step.Actions)}"
            )
        );
        Assert.Equal([ExitCriterion.ActionItemsFiled], policy.Steps[0].Requires);
        Assert.Equal(
            ["post-mortem with 1 P0 action", "P0 item in the next quarter's plan"],
            policy.Events.Select(one => one.Then[0].ToString())
        );
        Assert.Equal((3, 24.Hours), (policy.Exceptions.TokensPerQuarter, policy.Exceptions.Expires));
        Assert.Equal(
            (Stance.Block, Stance.Allow, Stance.Warn),
            (policy.OnMissingData, policy.DuringIncident, policy.OnOverspend)
        );
        Assert.Equal("since 2026-04-01T00:00:00Z", policy.Enforcement.ToString());
        Assert.Equal((DependencyFault.Ask, "the CTO"), (policy.CausedByDependency, policy.Escalation));
    }

    [Fact]
    public void A_freeze_comes_again_at_its_local_time()
    {
        var july = new DateTimeOffset(2026, 7, 4, 0, 0, 0, TimeSpan.Zero); // a Saturday, UTC+2
        var span = Entry.Freezes[0].Time.Within(new Interval(july, july + 1.Hours)).Single();

        Assert.Equal(new Interval(july - 10.Hours, july + 53.Hours), span);
        Assert.Equal((Stance.Block, Stance.Warn), (Entry.Freezes[0].Stance, Entry.Freezes[1].Stance));
    }

    [Theory]
    [InlineData("workbook", "exhausted, low, half")]
    [InlineData("slo-generator", "freeze, backlog, last-hour, last-half-day")]
    public void A_preset_is_a_policy_whose_parts_may_be_replaced(string preset, string steps)
    {
        var whole = Of($"preset: {preset}");
        var own = Of($"preset: {preset}\n  steps: [{{when: remaining < 1%, then: [notify]}}]");

        Assert.Equal(steps, string.Join(", ", whole.Steps.Select(step => step.Name)));
        Assert.Equal(["remaining < 0.01"], own.Steps.Select(step => step.When.ToString()));
        Assert.Equal(whole.Events.Select(one => one.When), own.Events.Select(one => one.When));
    }

    static ErrorBudgetPolicy Of(string spec)
    {
        var before = Text[..Text.IndexOf("  slos: [checkout]", StringComparison.Ordinal)];
        return Loading.Good($"{before}  slos: [checkout]\n  {spec}\n").Policies.Single().Policy;
    }
}

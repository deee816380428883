using Leeway.Core.Policies;

namespace Leeway.Core.Tests.Policies;

public sealed class OwedTests
{
    static readonly IReadOnlyList<PolicyEvent> Events = PolicyPresets.Of(PolicyPresets.Workbook, "shop").Events;

    [Fact]
    public void An_incident_of_more_than_a_fifth_of_the_budget_calls_for_a_postmortem()
    {
        var small = new IncidentShare { Incident = "2026-1", BudgetShare = 0.2 };
        var large = new IncidentShare { Incident = "2026-2", BudgetShare = 0.21 };

        Assert.Equal(
            ["2026-2: post-mortem with 1 P0 action (incident.budgetShare = 0.21 > 0.2)"],
            Found(small, large).Select(owed => owed.ToString())
        );
        Assert.True(Assert.Single(Found(large with { HasPostmortem = true, P0Actions = 1 })).IsMet);
        Assert.False(Assert.Single(Found(large with { HasPostmortem = true })).IsMet);
    }

    [Fact]
    public void A_class_of_more_than_a_fifth_of_a_quarter_calls_for_a_place_in_the_plan()
    {
        var one = new IncidentShare
        {
            Incident = "2026-1",
            FaultClass = "config-push",
            BudgetShare = 0.1,
            QuarterShare = 0.15,
        };

        Assert.Equal(
            ["class config-push: P0 item in the next quarter's plan (class.quarterShare = 0.3 > 0.2)"],
            Found(one, one with { Incident = "2026-2" }).Select(owed => owed.ToString())
        );
        Assert.Empty(Found(one));
    }

    [Fact]
    public void What_has_a_place_in_the_plan_is_done_by_that()
    {
        var one = new IncidentShare
        {
            Incident = "2026-1",
            FaultClass = "config-push",
            BudgetShare = 0.1,
            QuarterShare = 0.3,
        };
        var open = Assert.Single(Found(one));
        Assert.Equal("file a P0 action item that says 'class config-push', or write a Project about it", open.Remedy);

        var met = Assert.Single(
            Owed.Of(Events, [one], (subject, asked) => $"the {asked.Priority} item about {subject}")
        );
        Assert.True(met.IsMet);
        Assert.EndsWith(", done by the P0 item about class config-push", met.ToString(), StringComparison.Ordinal);
    }

    static IReadOnlyList<Owed> Found(params IncidentShare[] incidents) => Owed.Of(Events, incidents, (_, _) => null);
}

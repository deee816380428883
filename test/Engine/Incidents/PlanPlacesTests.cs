using Leeway.Core.Policies;
using Leeway.Core.Risks;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;

namespace Leeway.Engine.Tests.Incidents;

public sealed class PlanPlacesTests
{
    static readonly DateTimeOffset Struck = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Q3: class load, more shards", 0, true)]
    [InlineData("Class load", 0, true)]
    [InlineData("class load-balancer, then class load.", 0, true)]
    [InlineData("class load-balancer", 0, false)]
    [InlineData("subclass load", 0, false)]
    [InlineData("reduce load", 0, false)]
    [InlineData("class load", 1, false)]
    public void An_action_item_that_names_the_class_and_is_urgent_enough_has_a_place(
        string text,
        int priority,
        bool has
    ) => Assert.Equal(has ? $"action item '{text}'" : null, Place([Item(text, priority)]));

    [Fact]
    public void What_was_done_before_it_struck_again_has_none()
    {
        Assert.Null(Place([Item("class load", 0) with { Done = Struck - 1.Days }]));
        Assert.NotNull(Place([Item("class load", 0) with { Done = Struck + 1.Days }]));
    }

    [Fact]
    public void A_project_about_the_class_or_a_risk_of_it_has_a_place_and_one_about_everything_has_none()
    {
        var risk = new RiskEntry(
            new Risk
            {
                Name = "sale",
                DisplayName = "Sale",
                FaultClass = "load",
                Detect = new Estimate.Exact(1),
                Repair = new Estimate.Exact(1),
                Impact = new Estimate.Exact(1),
                Frequency = new Frequency(1),
            },
            null
        );
        Assert.Equal("Project shards", Place([], risk, new Effect(null, "load")));
        Assert.Equal("Project shards", Place([], risk, new Effect("sale")));
        Assert.Null(Place([], risk, new Effect("other")));
        Assert.Null(Place([], risk, new Effect(null)));
    }

    static string? Place(ActionItem[] items, RiskEntry? risk = null, params Effect[] effects) =>
        new PlanPlaces(
            new RiskBook
            {
                Risks = risk is null ? [] : [risk],
                Projects =
                [
                    new Project
                    {
                        Name = "shards",
                        DisplayName = "Shards",
                        Effort = new Effort(1, 2, 3),
                        Effects = effects,
                    },
                ],
            },
            items,
            Struck
        ).Of("class load", "load", new Obligation.PlanItem("P0"));

    static ActionItem Item(string text, int priority) =>
        new()
        {
            Incident = default,
            Text = text,
            Owner = "Ada",
            Priority = priority,
        };
}

using Leeway.Core.Conditions;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Policies;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Policies;

public sealed class PolicyStandingTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly ErrorBudgetPolicy Workbook = PolicyPresets.Of(PolicyPresets.Workbook, "shop");

    [Fact]
    public void A_budget_falls_through_the_steps_and_climbs_back_past_their_exits()
    {
        // After each remaining share, the step that counts. Low is left at 0.35, exhausted above 0.05.
        (double Remaining, string? Step)[] course =
        [
            (0.9, null),
            (0.49, "half"),
            (0.24, "low"),
            (0.30, "low"),
            (0.0, "exhausted"),
            (0.05, "exhausted"),
            (0.06, "low"),
            (0.34, "low"),
            (0.35, "half"),
            (0.5, null),
        ];

        var state = PolicyState.None;
        foreach (var (remaining, step) in course)
        {
            var standing = Next(Workbook, state, remaining);
            Assert.Equal(step, standing.Current?.Step.Name);
            state = standing.State;
        }
    }

    [Fact]
    public void A_step_remembers_since_when_and_why()
    {
        var first = Next(Workbook, PolicyState.None, 0.2);
        var later = Next(Workbook, first.State, 0.3, at: Noon + 1.Hours);

        Assert.Equal(new EnteredStep("low", Noon, "remaining = 0.2 < 0.25"), later.Current!.Entered);
        Assert.Equal("not left while remaining = 0.3 < 0.35", later.Current.Reason);
    }

    [Fact]
    public void A_step_that_requires_something_is_kept_until_it_is_done()
    {
        var gone = Next(Workbook, PolicyState.None, -0.2);
        var recovered = Next(Workbook, gone.State, 0.9, isMet: false);
        var done = Next(Workbook, recovered.State, 0.9);

        Assert.Equal("exhausted", recovered.Current!.Step.Name);
        Assert.Equal("recovered, but not left until actionItemsFiled", recovered.Current.Reason);
        Assert.Equal(["actionItemsFiled"], recovered.Current.WaitsFor);
        Assert.Null(done.Current);
    }

    [Fact]
    public void A_step_says_what_it_waits_for()
    {
        var gone = Next(Workbook, PolicyState.None, -0.2);

        Assert.Equal(["remaining > 0.05"], gone.Current!.WaitsFor);
        Assert.Equal(["remaining > 0.05", "actionItemsFiled"], Waits(-0.1, isMet: false));
        Assert.Equal(["remaining > 0.05"], Waits(0.03, isMet: true));
        Assert.Equal(["remaining > 0.05"], Waits(null, isMet: true));

        IReadOnlyList<string> Waits(double? remaining, bool isMet) =>
            Next(Workbook, gone.State, remaining, isMet: isMet).Current!.WaitsFor;
    }

    [Fact]
    public void What_is_not_known_enters_no_step_and_leaves_none()
    {
        var low = Next(Workbook, PolicyState.None, 0.2);
        var blind = Next(Workbook, low.State, null);

        Assert.Equal(low.State, blind.State);
        Assert.False(blind.IsKnown);
        Assert.False(Next(Workbook, PolicyState.None, null).IsKnown);
    }

    [Fact]
    public void What_covers_a_step_for_a_while_does_not_make_it_forget_its_exit()
    {
        var policy = Workbook with { Steps = [PageStep, .. Workbook.Steps] };
        var gone = Next(policy, PolicyState.None, -0.1);
        var burning = Next(policy, gone.State, 0.02, burn: 20);
        var calm = Next(policy, burning.State, 0.02, burn: 0);

        Assert.Equal(["exhausted", "page", "exhausted"], [Name(gone), Name(burning), Name(calm)]);

        static string Name(PolicyStanding standing) => standing.Current!.Step.Name;
    }

    [Fact]
    public void A_burn_rate_takes_what_is_not_covered_for_time_without_errors()
    {
        var day = new WindowCounts(Interval.Ending(Noon, 1.Days), new EventCounts(1000, 10), 6.Hours);

        Assert.Equal(2.5, PolicyReadings.Burn(day, new Target(0.999m))!.Value, 10); // 10× for a quarter of the day
        Assert.Null(PolicyReadings.Burn(day with { Covered = TimeSpan.Zero }, new Target(0.999m)));
        Assert.Equal(0, PolicyReadings.Burn(day with { Counted = EventCounts.None }, new Target(0.999m)));
    }

    [Fact]
    public void A_policy_has_a_version_that_only_its_meaning_changes()
    {
        var other = PolicyPresets.Of(PolicyPresets.Workbook, "shop") with { Description = "Agreed in March." };
        var stricter = Workbook with { OnMissingData = Stance.Block };

        Assert.Equal(PolicyVersion.Of([Workbook]), PolicyVersion.Of([other]));
        Assert.NotEqual(PolicyVersion.Of([Workbook]), PolicyVersion.Of([stricter]));
        Assert.Matches("^[0-9a-f]{12}$", PolicyVersion.Of([Workbook]));
    }

    [Fact]
    public void An_exit_lies_beyond_the_threshold()
    {
        var below = new Condition.Comparison(new Quantity(Measure.Remaining), Comparator.Less, 0.25m);

        Assert.Equal("remaining < 0.35", PolicyStep.Until(below, 0.35m)?.ToString());
        Assert.Null(PolicyStep.Until(below, 0.2m));
    }

    static PolicyStep PageStep { get; } =
        Workbook.Steps[0] with
        {
            Name = "page",
            When = new Condition.Comparison(new Quantity(Measure.Burn, 1.Hours), Comparator.GreaterOrEqual, 14.4m),
            While = new Condition.Comparison(new Quantity(Measure.Burn, 1.Hours), Comparator.GreaterOrEqual, 14.4m),
            Actions = [new PolicyAction.Page()],
            Requires = [],
        };

    static PolicyStanding Next(
        ErrorBudgetPolicy policy,
        PolicyState state,
        double? remaining,
        double burn = 0,
        bool isMet = true,
        DateTimeOffset? at = null
    ) =>
        PolicyStanding.Next(
            policy,
            state,
            new PolicyReadings(remaining, new Dictionary<TimeSpan, double> { [1.Hours] = burn }),
            (_, _) => isMet,
            at ?? Noon
        );
}

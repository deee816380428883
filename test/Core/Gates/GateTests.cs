using Leeway.Core.Changes;
using Leeway.Core.Gates;
using Leeway.Core.Policies;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Gates;

public sealed class GateTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly ErrorBudgetPolicy Workbook = PolicyPresets.Of(PolicyPresets.Workbook, "shop");
    static readonly ProposedChange Deployment = new() { Service = "shop", Version = "v42" };

    [Theory]
    [InlineData(0.9, Stance.Allow, "90% of the budget left")]
    [InlineData(0.4, Stance.Allow, "half: remaining = 0.4 < 0.5")]
    [InlineData(0.2, Stance.Block, "low: only by a canary; say its share in 'canary'")]
    [InlineData(-0.1, Stance.Block, "exhausted: remaining = -0.1 <= 0")]
    public void The_step_of_the_policy_decides(double remaining, Stance outcome, string first)
    {
        var answer = Ask(remaining, Deployment);

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(first, answer.Reasons[0].What);
        Assert.Equal(PolicyVersion.Of([Workbook]), answer.PolicyVersion);
        Assert.Equal(Noon + 10.Minutes, answer.Expires);
    }

    [Fact]
    public void A_canary_is_let_through_with_a_warning_where_only_canaries_are() =>
        Assert.Equal(Stance.Warn, Ask(0.2, Deployment with { CanaryShare = 0.05 }).Outcome);

    [Fact]
    public void A_roll_back_passes_and_says_what_it_passed()
    {
        var answer = Ask(-0.1, Deployment with { Kind = ChangeKind.Rollback });

        Assert.Equal(Stance.Allow, answer.Outcome);
        Assert.Equal(
            ["allow: a rollback change is never held up", "block: checkout: exhausted: remaining = -0.1 <= 0"],
            answer.Reasons.Select(reason => reason.ToString())
        );
    }

    [Fact]
    public void P0_work_passes_a_policy_that_allows_it() =>
        Assert.Equal(Stance.Allow, Ask(-0.1, Deployment with { IsP0 = true }).Outcome);

    [Fact]
    public void A_shadow_allows_and_says_what_it_would_have_answered()
    {
        var policy = Workbook with { Enforcement = new Enforcement.Since(Noon + 1.Days) };
        var before = Ask(-0.1, Deployment, policy);
        var after = Gate.Decide(Question(-0.1, Deployment, policy) with { AsOf = Noon + 1.Days });

        Assert.Equal((Stance.Allow, Stance.Block, true), (before.Outcome, before.Judged, before.IsShadow));
        Assert.Equal((Stance.Block, Stance.Block, false), (after.Outcome, after.Judged, after.IsShadow));
    }

    [Fact]
    public void Nothing_known_is_no_permission()
    {
        var question = Question(0.9, Deployment);

        Assert.Equal(Stance.Inconclusive, Gate.Decide(question with { StaleBecause = "no tick for 5m" }).Outcome);
        Assert.Equal(Stance.Inconclusive, Gate.Decide(question with { Slos = [] }).Outcome);
        Assert.Equal(Stance.Inconclusive, Ask(null, Deployment).Outcome);
        Assert.Equal(Stance.Block, Ask(null, Deployment, Workbook with { OnMissingData = Stance.Block }).Outcome);
        Assert.Equal(
            Stance.Inconclusive,
            Gate.Decide(question with { Slos = [question.Slos[0] with { UnknownBecause = "stale for 2m" }] }).Outcome
        );
    }

    [Fact]
    public void A_service_whose_slos_no_policy_is_about_gets_no_answer()
    {
        var answer = Gate.Decide(Question(0.9, Deployment) with { Slos = [new GateSlo("checkout", null)] });

        Assert.Equal(
            "inconclusive: no ErrorBudgetPolicy is about an SLO of service shop",
            answer.Reasons.Single().ToString()
        );
    }

    [Fact]
    public void A_freeze_blocks_and_no_answer_outlasts_its_edge()
    {
        var question = Question(0.9, Deployment) with { Freezes = [Sales] };

        Assert.Equal("freeze until 2026-03-01T13:00:00Z: the sale", Gate.Decide(question).Reasons[0].What);
        Assert.Equal(Stance.Block, Gate.Decide(question).Outcome);
        Assert.Equal(Noon, Gate.Decide(question with { AsOf = Noon - 5.Minutes }).Expires);
    }

    [Fact]
    public void An_open_incident_is_a_warning()
    {
        var answer = Gate.Decide(Question(0.9, Deployment) with { Incidents = [new("incident 7", Noon - 1.Hours)] });

        Assert.Equal("warn: incident 7 since 2026-03-01T11:00:00Z", answer.Reasons[0].ToString());
    }

    [Fact]
    public void An_exception_lets_its_own_version_through_until_it_expires()
    {
        var token = new GrantedToken("e-1", "v42", "Ada (product), Linus (sre)", Noon + 1.Hours);
        var question = Question(-0.1, Deployment) with { Tokens = [token] };

        Assert.Equal((Stance.Allow, "e-1"), (Gate.Decide(question).Outcome, Gate.Decide(question).TokenUsed));
        Assert.Equal(Stance.Block, Gate.Decide(question with { AsOf = Noon + 1.Hours }).Outcome);
        Assert.Equal(Stance.Block, Gate.Decide(question with { Change = Deployment with { Version = "v43" } }).Outcome);
        Assert.Equal(Stance.Inconclusive, Gate.Decide(question with { StaleBecause = "no tick" }).Outcome);
    }

    [Theory]
    [InlineData(DependencyFault.Freeze, Stance.Block)]
    [InlineData(DependencyFault.Continue, Stance.Warn)]
    [InlineData(DependencyFault.Ask, Stance.Warn)]
    public void What_a_dependency_spent_may_be_forgiven(DependencyFault fault, Stance outcome)
    {
        var policy = Workbook with { CausedByDependency = fault, Escalation = "the CTO" };
        var question = Question(-0.1, Deployment, policy);
        var incident = new IncidentShare
        {
            Incident = "7",
            BudgetShare = 0.8,
            IsByDependency = true,
        };
        var answer = Gate.Decide(question with { Slos = [question.Slos[0] with { Incidents = [incident] }] });

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(
            fault is DependencyFault.Ask,
            answer.Reasons[0].What.Contains("ask the CTO", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_safe_change_passes_a_low_budget_and_a_monster_is_blocked_at_sixty_per_cent()
    {
        // 1 of 200 failed at 10 %: 0.075 % expected, 0.16 % in the worst tenth. 3 of 6 at the whole budget: 50 % and 74 %.
        Assert.Equal(Stance.Allow, Ask(0.51, Deployment, history: new ChangeHistory(200, 1, 0.1)).Outcome);
        var monster = Ask(0.6, Deployment, history: new ChangeHistory(6, 3, 1));

        Assert.Equal(Stance.Block, monster.Outcome);
        Assert.StartsWith("it may spend 50% expected and 7", monster.Reasons[0].What, StringComparison.Ordinal);
    }

    static Freeze Sales { get; } = new("shop", "the sale", new Interval(Noon, Noon + 1.Hours), Stance.Block);

    static GateAnswer Ask(
        double? remaining,
        ProposedChange change,
        ErrorBudgetPolicy? policy = null,
        ChangeHistory? history = null
    )
    {
        var question = Question(remaining, change, policy);
        return Gate.Decide(
            question with
            {
                Slos = [question.Slos[0] with { History = history ?? ChangeHistory.None }],
            }
        );
    }

    static GateQuestion Question(double? remaining, ProposedChange change, ErrorBudgetPolicy? policy = null)
    {
        var readings = new PolicyReadings(remaining, new Dictionary<TimeSpan, double>());
        var standing = PolicyStanding.Next(policy ?? Workbook, PolicyState.None, readings, (_, _) => true, Noon);
        return new GateQuestion
        {
            AsOf = Noon,
            Change = change,
            Slos = [new GateSlo("checkout", standing)],
        };
    }
}

using CsCheck;
using Leeway.Core.Changes;
using Leeway.Core.Gates;
using Leeway.Core.Policies;
using Leeway.Core.Tests.Conditions;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Gates;

/// <summary>What holds for every policy, every state and every change.</summary>
public sealed class GateLaws
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    static readonly Gen<PolicyAction> Action = OneOf<PolicyAction>(
        new PolicyAction.Notify(),
        new PolicyAction.Review(),
        new PolicyAction.CanaryOnly(),
        new PolicyAction.Gate(Stance.Warn),
        new PolicyAction.Gate(Stance.Block)
    );

    static readonly Gen<Stance> Strict = OneOf(Stance.Warn, Stance.Inconclusive, Stance.Block);

    static readonly Gen<ErrorBudgetPolicy> Policy =
        from steps in Gen.Select(
            ConditionLaws.AnyCondition,
            ConditionLaws.AnyCondition,
            Action.Array[0, 3],
            Gen.Bool
        ).Array[0, 4]
        from missing in Strict
        from incident in Gen.Enum<Stance>()
        from overspend in Gen.Enum<Stance>()
        from allow in OneOf(ExceptionRules.P0, "deployment", "configuration").Array[0, 3]
        from fault in Gen.Enum<DependencyFault>()
        select new ErrorBudgetPolicy
        {
            Name = "any",
            Steps =
            [
                .. steps.Select(
                    (step, number) =>
                        new PolicyStep
                        {
                            Name = $"step-{number}",
                            When = step.Item1,
                            While = step.Item2,
                            Actions = step.Item3,
                            Requires = step.Item4 ? [ExitCriterion.ActionItemsFiled] : [],
                        }
                ),
            ],
            OnMissingData = missing,
            DuringIncident = incident,
            OnOverspend = overspend,
            Exceptions = new ExceptionRules { Allow = allow },
            CausedByDependency = fault,
        };

    static readonly Gen<PolicyReadings> Readings = Gen.Select(
        Gen.Double[-2, 1],
        Gen.Bool,
        (remaining, known) => new PolicyReadings(known ? remaining : null, new Dictionary<TimeSpan, double>())
    );

    static readonly Gen<ProposedChange> Change =
        from kind in Gen.Enum<ChangeKind>()
        from isP0 in Gen.Bool
        from canary in Gen.OneOf(Gen.Const((double?)null), Gen.Double[0.01, 0.99].Select(share => (double?)share))
        from cost in Gen.OneOf(Gen.Const((double?)null), Gen.Double[0, 5].Select(share => (double?)share))
        select new ProposedChange
        {
            Service = "shop",
            Version = "v1",
            Kind = kind,
            IsP0 = isP0,
            CanaryShare = canary,
            CostOfFailure = cost,
        };

    static readonly Gen<GateQuestion> Question =
        from change in Change
        from slos in Gen.Select(Policy, Readings, Readings, Gen.Bool, Gen.Bool).Array[0, 3]
        from frozen in Gen.Bool
        from isOpen in Gen.Bool
        from stale in Gen.Bool
        from unread in Gen.Bool
        from token in Gen.Bool
        select new GateQuestion
        {
            AsOf = Noon,
            Change = change,
            Slos =
            [
                .. slos.Select(
                    (slo, number) => Slo($"slo-{number}", slo.Item1, slo.Item2, slo.Item3, slo.Item4, slo.Item5)
                ),
            ],
            Freezes = frozen ? [new Freeze("any", "the sale", new Interval(Noon, Noon + 1.Hours), Stance.Block)] : [],
            Incidents = isOpen ? [new OpenIncident("incident 7", Noon)] : [],
            Tokens = token ? [new GrantedToken("e-1", "", "Ada", Noon + 1.Hours)] : [],
            StaleBecause = stale ? "no tick for 5m" : null,
            UnreadBecause = unread ? "the records are away" : null,
        };

    [Fact]
    public void Roll_backs_mitigations_and_security_fixes_are_never_held_up() =>
        Question.Sample(question =>
            !question.Change.Kind.IsNeverHeldUp || Gate.Decide(question).Outcome is Stance.Allow
        );

    [Fact]
    public void No_other_change_is_allowed_by_what_is_not_known() =>
        Question.Sample(question =>
        {
            var isUnknown =
                question.StaleBecause is not null
                || question.UnreadBecause is not null
                || question.Slos.Count == 0
                || question.Slos.Any(slo => slo.UnknownBecause is not null || !slo.Standing!.IsKnown);
            return !isUnknown
                || question.Change.Kind.IsNeverHeldUp
                || Gate.Decide(question).Outcome is not Stance.Allow;
        });

    [Fact]
    public void A_block_says_why_and_so_does_every_other_answer() =>
        Question.Sample(question =>
        {
            var answer = Gate.Decide(question);
            return answer.Outcome is Stance.Allow || answer.Reasons.Any(reason => reason.Stance == answer.Outcome);
        });

    [Fact]
    public void A_policy_that_is_not_enforced_holds_nothing_up_and_is_judged_alike() =>
        Question.Sample(question =>
        {
            var shadow = question with { Slos = [.. question.Slos.Select(Shadowed)] };
            var (meant, told) = (Gate.Decide(question), Gate.Decide(shadow));
            return question.Slos.Count == 0 || (told.Outcome is Stance.Allow && told.Judged == meant.Outcome);
        });

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(number => values[number]);

    static GateSlo Shadowed(GateSlo slo) =>
        slo with
        {
            Standing = slo.Standing! with
            {
                Policy = slo.Standing.Policy with { Enforcement = new Enforcement.Never() },
            },
        };

    static GateSlo Slo(
        string name,
        ErrorBudgetPolicy policy,
        PolicyReadings before,
        PolicyReadings now,
        bool isMet,
        bool isStale
    )
    {
        var past = PolicyStanding.Next(policy, PolicyState.None, before, (_, _) => isMet, Noon - 1.Hours);
        var standing = PolicyStanding.Next(policy, past.State, now, (_, _) => isMet, Noon);
        return new GateSlo(name, standing, isStale ? "stale for 2m" : null) { History = new ChangeHistory(10, 2, 0.1) };
    }
}

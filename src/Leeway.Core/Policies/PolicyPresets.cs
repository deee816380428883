using Leeway.Core.Conditions;

namespace Leeway.Core.Policies;

/// <summary>Policies that others have written down, to begin with.</summary>
public static class PolicyPresets
{
    public const string Workbook = "workbook";
    public const string SloGenerator = "slo-generator";

    public static IReadOnlyList<string> Names { get; } = [Workbook, SloGenerator];

    /// <summary>The steps, events and exceptions of a preset, under the name of the policy that takes them.</summary>
    public static ErrorBudgetPolicy Of(string preset, string name) =>
        preset switch
        {
            Workbook => OfWorkbook(name),
            SloGenerator => OfSloGenerator(name),
            _ => throw new ArgumentException($"There is no preset '{preset}'.", nameof(preset)),
        };

    // The Site Reliability Workbook, appendix B: over budget nothing but P0 and security fixes goes out until the service
    // is back within it and something was done; a fifth of the budget in one incident or class calls for more. That it
    // warns from a quarter on, and the exits, are ours.
    static ErrorBudgetPolicy OfWorkbook(string name) =>
        new()
        {
            Name = name,
            Steps =
            [
                Step("exhausted", "remaining <= 0", "remaining <= 0.05", Block, new PolicyAction.Ticket("P1")) with
                {
                    Requires = [ExitCriterion.ActionItemsFiled],
                },
                Step("low", "remaining < 0.25", "remaining < 0.35", new PolicyAction.Review(), Warn, Canary, Notify),
                Step("half", "remaining < 0.5", "remaining < 0.5", Notify),
            ],
            Events =
            [
                new(Parse("incident.budgetShare > 0.2", PolicyEvent.Measures), [new Obligation.Postmortem(1)]),
                new(Parse("class.quarterShare > 0.2", PolicyEvent.Measures), [new Obligation.PlanItem("P0")]),
            ],
            Exceptions = new ExceptionRules { Allow = [ExceptionRules.P0] },
        };

    // The steps that slo-generator ships, the last of them first: a freeze is not to be hidden by a page.
    static ErrorBudgetPolicy OfSloGenerator(string name) =>
        new()
        {
            Name = name,
            Steps =
            [
                Step("freeze", "burn(28d) >= 1", "burn(28d) >= 1", Block, Notify),
                Step("backlog", "burn(7d) >= 1.5", "burn(7d) >= 1.5", Warn, new PolicyAction.Review(), Notify),
                Step("last-hour", "burn(1h) >= 9", "burn(1h) >= 9", new PolicyAction.Page()),
                Step("last-half-day", "burn(12h) >= 3", "burn(12h) >= 3", new PolicyAction.Page()),
            ],
        };

    static PolicyAction Block => new PolicyAction.Gate(Stance.Block);

    static PolicyAction Warn => new PolicyAction.Gate(Stance.Warn);

    static PolicyAction Canary => new PolicyAction.CanaryOnly();

    static PolicyAction Notify => new PolicyAction.Notify();

    static PolicyStep Step(string name, string when, string until, params IReadOnlyList<PolicyAction> actions) =>
        new()
        {
            Name = name,
            When = Parse(when, PolicyStep.Measures),
            While = Parse(until, PolicyStep.Measures),
            Actions = actions,
        };

    static Condition Parse(string text, IReadOnlyList<Measure> measures) =>
        ((ConditionParse.Parsed)ConditionParser.Parse(text, measures)).Condition;
}

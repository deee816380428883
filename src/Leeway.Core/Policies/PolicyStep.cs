using Leeway.Core.Conditions;

namespace Leeway.Core.Policies;

/// <summary>One step of an error-budget policy: when it is entered, when it is left, and what is done in between.</summary>
public sealed record PolicyStep
{
    /// <summary>What a step may be about.</summary>
    public static IReadOnlyList<Measure> Measures { get; } = [Measure.Burn, Measure.Remaining, Measure.Spent];

    /// <summary>Unique within the policy; the state of an SLO goes by it.</summary>
    public required string Name { get; init; }

    /// <summary>It is entered when this holds.</summary>
    public required Condition When { get; init; }

    /// <summary>It is kept, once entered, for as long as this holds or cannot be told.</summary>
    /// <remarks>By default the same; with an exit it is weaker, so that a budget about the threshold does not open and close the gate by turns.</remarks>
    public required Condition While { get; init; }

    public required IReadOnlyList<PolicyAction> Actions { get; init; }

    /// <summary>What must be done too before it is left.</summary>
    public IReadOnlyList<ExitCriterion> Requires { get; init; } = [];

    /// <summary>What the step alone makes of a change.</summary>
    public Stance Gate => Stances.Strictest(Actions.OfType<PolicyAction.Gate>().Select(action => action.Stance));

    public bool IsCanaryOnly => Actions.OfType<PolicyAction.CanaryOnly>().Any();

    public bool WantsReview => Actions.OfType<PolicyAction.Review>().Any();

    /// <summary>The comparison with the bound that must be passed to leave the step; null if the bound lies on the wrong side.</summary>
    /// <param name="when">A comparison by &lt;, &lt;=, &gt; or &gt;=.</param>
    public static Condition.Comparison? Until(Condition.Comparison when, decimal exit) =>
        when.Comparator switch
        {
            Comparator.Less or Comparator.LessOrEqual when exit >= when.Bound => when with { Bound = exit },
            Comparator.Greater or Comparator.GreaterOrEqual when exit <= when.Bound => when with { Bound = exit },
            _ => null,
        };
}

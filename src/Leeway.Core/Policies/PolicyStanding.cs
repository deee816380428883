using Leeway.Core.Conditions;

namespace Leeway.Core.Policies;

/// <summary>Where an SLO stands in its policy, as of one tick.</summary>
/// <remarks>
/// Every step is entered and left by itself, with its own exit; of those that are entered the first in the policy's
/// order counts. So a step that another one covers for a while does not forget that its exit was never reached.
/// </remarks>
/// <param name="Steps">All of the policy's, in its order.</param>
public sealed record PolicyStanding(
    ErrorBudgetPolicy Policy,
    IReadOnlyList<StepStanding> Steps,
    PolicyReadings Readings
)
{
    public PolicyState State => new([.. Steps.Select(step => step.Entered).OfType<EnteredStep>()]);

    /// <summary>The step that counts; null if none is entered.</summary>
    public StepStanding? Current => Steps.FirstOrDefault(step => step.Entered is not null);

    /// <summary>False if a stricter step than the one that counts might have been entered, had more been known.</summary>
    public bool IsKnown => Steps.TakeWhile(step => step.Entered is null).All(step => step.IsKnown);

    /// <param name="state">As of the tick before.</param>
    /// <param name="isMet">Whether an exit criterion is met since a step was entered; asked only of steps that are entered.</param>
    public static PolicyStanding Next(
        ErrorBudgetPolicy policy,
        PolicyState state,
        PolicyReadings readings,
        Func<EnteredStep, ExitCriterion, bool> isMet,
        DateTimeOffset asOf
    ) =>
        new(
            policy,
            [.. policy.Steps.Select(step => Next(step, state.Find(step.Name), readings, isMet, asOf))],
            readings
        );

    static StepStanding Next(
        PolicyStep step,
        EnteredStep? entered,
        PolicyReadings readings,
        Func<EnteredStep, ExitCriterion, bool> isMet,
        DateTimeOffset asOf
    )
    {
        Func<Quantity, double?> read = readings.Of;
        var (when, explained) = (step.When.Holds(read), step.When.Explain(read));
        if (entered is null && when is not true)
        {
            return new StepStanding(step, null, when is not null, explained);
        }
        entered ??= new EnteredStep(step.Name, asOf, explained);
        var isKept = step.While.Holds(read) is not false;
        var missing = step.Requires.Where(criterion => !isMet(entered, criterion)).Select(ExitCriteria.NameOf).ToList();
        var exit = (isKept ? step.While : step.When).Opposite.ToString();
        List<string> waitsFor = when is true || isKept ? [exit, .. missing] : missing;
        return waitsFor.Count == 0
            ? new StepStanding(step, null, when is not null, explained)
            : new StepStanding(
                step,
                entered,
                when is not null || !isKept,
                when is true ? explained
                    : isKept ? $"not left while {step.While.Explain(read)}"
                    : $"recovered, but not left until {string.Join(", ", missing)}"
            )
            {
                WaitsFor = waitsFor,
            };
    }
}

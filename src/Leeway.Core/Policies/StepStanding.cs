namespace Leeway.Core.Policies;

/// <summary>One step of a policy as of one tick.</summary>
/// <param name="Entered">Null if the SLO is not in it.</param>
/// <param name="IsKnown">False if what decides whether it is to be entered is not known.</param>
/// <param name="Reason">Its condition with the numbers of now, and why it is not left yet.</param>
public sealed record StepStanding(PolicyStep Step, EnteredStep? Entered, bool IsKnown, string Reason)
{
    /// <summary>What must come before it is left: a condition that is to hold, and what people are to do. Empty if the SLO is not in it.</summary>
    public IReadOnlyList<string> WaitsFor { get; init; } = [];
}

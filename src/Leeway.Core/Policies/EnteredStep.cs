namespace Leeway.Core.Policies;

/// <summary>A step that an SLO has entered and not left yet.</summary>
/// <param name="Reason">Why it was entered, with the numbers of that moment.</param>
public sealed record EnteredStep(string Step, DateTimeOffset Since, string Reason);

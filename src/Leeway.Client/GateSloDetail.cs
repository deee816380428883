namespace Leeway.Client;

/// <summary>What a gate saw of one SLO.</summary>
/// <param name="Policy">Null if no policy is about it: the gate then takes no notice of it.</param>
/// <param name="Step">The step that counts; null if none is entered.</param>
/// <param name="Remaining">The share of the whole window's budget that is left; null if it is not known.</param>
/// <param name="Since">When the step was entered; null if none is.</param>
/// <param name="Reason">Why it is in the step, with the numbers of now; null if none is entered.</param>
/// <param name="WaitsFor">What must come before the step is left: a condition that is to hold, and what people are to do.</param>
/// <param name="Incidents">Those that spent of the budget of its window, the dearest first.</param>
public sealed record GateSloDetail(
    string Slo,
    string? Policy,
    string? Step,
    double? Remaining,
    DateTimeOffset? Since,
    string? Reason,
    IReadOnlyList<string> WaitsFor,
    IReadOnlyList<GateIncidentDetail> Incidents
);

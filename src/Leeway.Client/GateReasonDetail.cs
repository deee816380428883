namespace Leeway.Client;

/// <summary>One thing that speaks for an answer of a gate.</summary>
/// <param name="Ground"><c>budget</c>, <c>missingData</c>, <c>noPolicy</c>, <c>canaryOnly</c>, <c>review</c>, <c>spend</c>, <c>freeze</c>, <c>incident</c> or <c>pass</c>.</param>
/// <param name="Slo">Null if it is about the service or the change.</param>
/// <param name="Enforced">False if it is of a policy that is not enforced yet.</param>
/// <param name="Incident">The number of the incident that it is about; null if it is about none.</param>
public sealed record GateReasonDetail(
    string Outcome,
    string Ground,
    string? Slo,
    string What,
    bool Enforced,
    int? Incident
);

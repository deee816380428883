namespace Leeway.Client;

/// <summary>A stretch of time in which a policy wants no changes.</summary>
/// <param name="Outcome">What the gate answers then: <c>warn</c> or <c>block</c>.</param>
public sealed record GateFreezeDetail(
    string Policy,
    string Reason,
    string Outcome,
    DateTimeOffset From,
    DateTimeOffset Until
);

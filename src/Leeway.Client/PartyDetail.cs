namespace Leeway.Client;

/// <summary>How far one party has come with an agreement.</summary>
/// <param name="Party"><c>product</c>, <c>development</c> or <c>sre</c>.</param>
/// <param name="State"><c>agreed</c>, <c>reopened</c>, <c>waiting</c> or <c>unnamed</c>.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Question">What the party says yes to.</param>
/// <param name="Technical">People who may answer that the SLI and the target hold.</param>
/// <param name="Business">People who may answer that users and the business need it.</param>
/// <param name="Approvals">Those of the terms as they are.</param>
public sealed record PartyDetail(
    string Party,
    string State,
    string Reason,
    string Question,
    IReadOnlyList<string> Technical,
    IReadOnlyList<string> Business,
    IReadOnlyList<ApprovalDetail> Approvals
);

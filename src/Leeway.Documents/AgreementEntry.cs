using Leeway.Core.Agreements;
using Leeway.Core.Objectives;

namespace Leeway.Documents;

/// <summary>An agreement and the SLO that it is about.</summary>
/// <param name="Place">Where the agreement's document begins.</param>
public sealed record AgreementEntry(Agreement Agreement, Objective Objective, DocumentPlace Place)
{
    /// <param name="others">Approvals that are not in the documents.</param>
    public AgreementStanding Standing(DateOnly today, IReadOnlyList<Approval> others) =>
        AgreementStanding.Of(Agreement, Objective, others, today);
}

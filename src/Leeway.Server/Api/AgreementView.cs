using Leeway.Client;
using Leeway.Core.Agreements;

namespace Leeway.Server.Api;

/// <summary>Agreements as the API and the command line show them.</summary>
public static class AgreementView
{
    public static AgreementDetail Of(AgreementStanding standing)
    {
        var agreement = standing.Agreement;
        return new AgreementDetail
        {
            Name = agreement.Name,
            Slo = agreement.Slo,
            IsAgreed = standing.IsAgreed,
            Terms = standing.Terms.Hash,
            Promise = standing.Terms.Summary,
            Parties = [.. standing.Parties.Select(party => Of(party, agreement.Of(party.Party)))],
            Gaps = [.. standing.Gaps().Select(gap => gap.What)],
            Authors = agreement.Authors,
            Rationale = agreement.Rationale,
            Basis = agreement.Basis.Word(),
            Description = agreement.Description,
            Clarifications = agreement.Clarifications,
            Policy = agreement.Policy,
            Reviewed = agreement.Reviewed,
            Review = agreement.Review,
            IsReviewOverdue = standing.IsReviewOverdue,
        };
    }

    static PartyDetail Of(PartyStanding party, Approvers approvers) =>
        new(
            party.Party.Word(),
            party.State.ToString().ToLowerInvariant(),
            party.Reason,
            party.Party.Question(),
            approvers.Technical,
            approvers.Business,
            [.. party.Approvals.Select(approval => new ApprovalDetail(approval.Person, approval.On, approval.How))]
        );
}

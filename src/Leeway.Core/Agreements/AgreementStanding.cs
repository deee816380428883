using System.Globalization;
using Leeway.Core.Objectives;

namespace Leeway.Core.Agreements;

/// <summary>Whether an SLO is agreed to as it is, on a given day.</summary>
/// <param name="Parties">All of them, in their order.</param>
/// <param name="Strangers">Approvals by people who are not named as approvers of that party: they do not count.</param>
/// <param name="IsReviewOverdue">The day of the next review is over.</param>
public sealed record AgreementStanding(
    Agreement Agreement,
    Terms Terms,
    IReadOnlyList<PartyStanding> Parties,
    IReadOnlyList<Approval> Strangers,
    bool IsReviewOverdue
)
{
    /// <summary>All three parties agreed to the terms as they are. An overdue review does not end that: it is told beside it.</summary>
    public bool IsAgreed => Parties.All(party => party.State == PartyState.Agreed);

    /// <summary>Everything that keeps it from being a whole agreement, the parties first.</summary>
    public IEnumerable<AgreementGap> Gaps()
    {
        foreach (var party in Parties.Where(party => party.State != PartyState.Agreed))
        {
            yield return new AgreementGap($"{party.Party.Word()}: {party.Reason}", Remedy(party));
        }
        if (IsReviewOverdue)
        {
            yield return new AgreementGap(
                $"the review of {Agreement.Review.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is overdue",
                "look at it together, and set the days 'reviewed' and 'review'"
            );
        }
    }

    static string Remedy(PartyStanding party) =>
        party.State == PartyState.Unnamed
            ? $"name approvers: {party.Party.Question()}"
            : $"'leeway agree sign' with '--party {party.Party.Word()}': {party.Party.Question()}";

    /// <param name="others">Approvals that are not in the agreement's own document.</param>
    public static AgreementStanding Of(
        Agreement agreement,
        Objective objective,
        IReadOnlyList<Approval> others,
        DateOnly today
    )
    {
        var terms = Terms.Of(objective);
        var all = agreement.Approvals.Concat(others).OrderBy(approval => approval.On).ToList();
        return new AgreementStanding(
            agreement,
            terms,
            [.. agreement.Approvers.Select(approvers => Of(approvers, all, terms))],
            [.. all.Where(approval => !agreement.Of(approval.Party).Includes(approval.Person))],
            agreement.Review < today
        );
    }

    static PartyStanding Of(Approvers approvers, List<Approval> all, Terms terms)
    {
        var own = all.Where(one => one.Party == approvers.Party && approvers.Includes(one.Person)).ToList();
        var current = own.Where(one => one.Terms == terms.Hash)
            .DistinctBy(one => one.Person, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var missing = approvers
            .Asked.Where(kind =>
                !current.Exists(one => approvers.Of(kind).Contains(one.Person, StringComparer.OrdinalIgnoreCase))
            )
            .ToList();
        var former = own.LastOrDefault(one => one.Terms != terms.Hash);
        var state =
            approvers.IsEmpty ? PartyState.Unnamed
            : missing.Count == 0 ? PartyState.Agreed
            : current.Count == 0 && former is not null ? PartyState.Reopened
            : PartyState.Waiting;
        return new PartyStanding(approvers.Party, state, current, former, missing);
    }
}

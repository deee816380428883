using System.Globalization;

namespace Leeway.Core.Agreements;

/// <summary>How far one party has come, and by whose word.</summary>
/// <param name="Approvals">Those of the terms as they are, by people who may; the earliest first.</param>
/// <param name="Former">The last approval of other terms by somebody who may; null if there is none.</param>
/// <param name="Missing">Of which kinds nobody has approved yet.</param>
public sealed record PartyStanding(
    Party Party,
    PartyState State,
    IReadOnlyList<Approval> Approvals,
    Approval? Former,
    IReadOnlyList<ApproverKind> Missing
)
{
    /// <summary>One sentence about it, without the party's name.</summary>
    public string Reason =>
        State switch
        {
            PartyState.Agreed => $"agreed by {string.Join(" and ", Approvals.Select(Line))}",
            PartyState.Reopened => $"{Former!.Person} approved other terms on {Day(Former.On)}: ask again",
            PartyState.Unnamed => "nobody is named who could agree",
            _ when Approvals.Count > 0 => $"agreed by {string.Join(" and ", Approvals.Select(Line))}, "
                + $"the {string.Join(" and the ", Missing.Select(Word))} approver is missing",
            _ => "not approved yet",
        };

    static string Line(Approval approval) => $"{approval.Person} on {Day(approval.On)}";

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Word(ApproverKind kind) => kind == ApproverKind.Technical ? "technical" : "business";
}

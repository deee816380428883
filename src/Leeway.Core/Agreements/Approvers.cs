namespace Leeway.Core.Agreements;

/// <summary>Who may agree for one party: any one of each kind, where there are some of it.</summary>
public sealed record Approvers(Party Party, IReadOnlyList<string> Technical, IReadOnlyList<string> Business)
{
    public bool IsEmpty => Technical.Count + Business.Count == 0;

    public IReadOnlyList<string> Of(ApproverKind kind) => kind == ApproverKind.Technical ? Technical : Business;

    /// <summary>The kinds of which somebody has to agree.</summary>
    public IEnumerable<ApproverKind> Asked =>
        ((ApproverKind[])[ApproverKind.Technical, ApproverKind.Business]).Where(kind => Of(kind).Count > 0);

    /// <summary>Names and addresses are compared as people write them: without regard to case.</summary>
    public bool Includes(string person) =>
        Technical.Concat(Business).Contains(person, StringComparer.OrdinalIgnoreCase);
}

namespace Leeway.Client;

/// <summary>One step of a policy.</summary>
/// <param name="When">It is entered when this holds.</param>
/// <param name="While">It is kept for as long as this holds.</param>
/// <param name="Since">When it was entered; null if it is not.</param>
/// <param name="Reason">Its condition with the numbers of now.</param>
public sealed record PolicyStepDetail(
    string Name,
    string When,
    string While,
    IReadOnlyList<string> Then,
    IReadOnlyList<string> Requires,
    DateTimeOffset? Since,
    string Reason
);

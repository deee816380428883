namespace Leeway.Core.Changes;

/// <summary>What somebody changed about a service, and when.</summary>
/// <param name="Finished">Null while it is under way, or if nobody said.</param>
/// <param name="Committed">When its code was written; null if nobody said.</param>
public sealed record ServiceChange(
    string Service,
    ChangeKind Kind,
    DateTimeOffset Started,
    DateTimeOffset? Finished = null,
    DateTimeOffset? Committed = null
);

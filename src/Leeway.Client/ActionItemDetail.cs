namespace Leeway.Client;

/// <summary>What is to be done so that an incident does not come again.</summary>
public sealed record ActionItemDetail
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Text { get; init; }

    /// <summary>Empty if nobody answers for it yet.</summary>
    public required string Owner { get; init; }

    /// <summary>0 before anything else, 3 when there is time.</summary>
    public required int Priority { get; init; }
    public required DateTimeOffset? Due { get; init; }

    /// <summary>When it was done; null while it is open.</summary>
    public required DateTimeOffset? Done { get; init; }
}

namespace Leeway.Client;

/// <summary>What became of the questions that a policy blocked, or would have blocked, and whether it was right.</summary>
/// <remarks>They count questions: a pipeline that asks again is counted again.</remarks>
public sealed record GateBlocksDetail
{
    public required int Questions { get; init; }

    /// <summary>Those that were told to stop: what would have come of them nobody can tell.</summary>
    public required int Stopped { get; init; }

    /// <summary>Those that might go out because the policy is not enforced yet.</summary>
    public required int InShadow { get; init; }

    /// <summary>Those that might go out by an exception, or by what the policy allows.</summary>
    public required int Overridden { get; init; }

    /// <summary>Of those that might go out, of how many it can be told what followed.</summary>
    public required int Told { get; init; }

    /// <summary>Of those told: harm followed.</summary>
    public required int FollowedByHarm { get; init; }

    /// <summary>Of those told: an incident of the service began as soon as harm would count.</summary>
    public required int FollowedByIncident { get; init; }

    /// <summary>Of those told: neither harm nor an incident followed, so the block would have been for nothing.</summary>
    public required int False { get; init; }
}

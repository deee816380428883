namespace Leeway.Client;

/// <summary>One alert rule and why it stands where it does.</summary>
public sealed record TierDetail
{
    public required string Name { get; init; }
    public required string Severity { get; init; }
    public required string LongWindow { get; init; }
    public required string ShortWindow { get; init; }

    /// <summary>Both windows must burn faster than this.</summary>
    public required double BurnRate { get; init; }

    public required double ForSeconds { get; init; }

    /// <summary>Null before anything is known.</summary>
    public required BurnDetail? LongBurn { get; init; }

    /// <summary>Null before anything is known.</summary>
    public required BurnDetail? ShortBurn { get; init; }

    /// <summary><c>quiet</c>, <c>pending</c>, <c>firing</c>, <c>held</c> or <c>resolved</c>.</summary>
    public required string State { get; init; }

    /// <summary>Since when it is pending, or fires or fired; null if quiet.</summary>
    public required DateTimeOffset? Since { get; init; }

    public required string Reason { get; init; }
}

namespace Leeway.Core.Records;

/// <summary>One incident as people wrote it down.</summary>
public sealed record RecordedIncident
{
    /// <summary>When the first user was hurt.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When somebody knew; null if nobody wrote it down.</summary>
    public DateTimeOffset? Detected { get; init; }

    /// <summary>When no user was hurt any more; null if nobody wrote it down.</summary>
    public DateTimeOffset? Repaired { get; init; }

    /// <summary>The share of users that it hurt, above 0 and at most 1; null if nobody wrote it down.</summary>
    public double? Impact { get; init; }

    /// <summary>What kind of fault it was; empty if nobody said.</summary>
    public string FaultClass { get; init; } = "";

    /// <summary>The risk that struck, where its fault class does not say that; empty if nobody said.</summary>
    public string Risk { get; init; } = "";

    public double? DetectMinutes => Minutes(Start, Detected);

    public double? RepairMinutes => Minutes(Detected, Repaired);

    /// <summary>Null unless its end and impact are known.</summary>
    public double? BadMinutes => Minutes(Start, Repaired) * Impact;

    static double? Minutes(DateTimeOffset? from, DateTimeOffset? until) => (until - from)?.TotalMinutes;
}

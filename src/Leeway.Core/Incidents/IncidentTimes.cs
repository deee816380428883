namespace Leeway.Core.Incidents;

/// <summary>When what happened in an incident; null for what did not happen yet or nobody knows.</summary>
public sealed record IncidentTimes
{
    /// <summary>When the first user was hurt.</summary>
    public DateTimeOffset? ImpactStart { get; init; }

    /// <summary>When somebody, or an alert, knew.</summary>
    public required DateTimeOffset Detected { get; init; }

    /// <summary>When somebody had taken it on.</summary>
    public DateTimeOffset? Acknowledged { get; init; }

    /// <summary>When users were spared, though the fault may still have been there.</summary>
    public DateTimeOffset? Mitigated { get; init; }

    /// <summary>When no user was hurt any more.</summary>
    public DateTimeOffset? ImpactEnd { get; init; }

    /// <summary>When nobody had to do anything any more.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>How long a phase took; null if its beginning or end is not known. What was over before it began took no time.</summary>
    public TimeSpan? Of(Phase phase) =>
        phase switch
        {
            Phase.Detect => Between(ImpactStart, Detected),
            Phase.Acknowledge => Between(Detected, Acknowledged),
            Phase.Mitigate => Between(Acknowledged ?? Detected, Mitigated),
            Phase.Repair => Between(Mitigated ?? Acknowledged ?? Detected, ImpactEnd),
            Phase.Impact => Between(ImpactStart, ImpactEnd),
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "There is no such phase."),
        };

    static TimeSpan? Between(DateTimeOffset? from, DateTimeOffset? until) =>
        until < from ? TimeSpan.Zero : until - from;
}

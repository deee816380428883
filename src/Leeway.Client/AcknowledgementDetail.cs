namespace Leeway.Client;

/// <summary>Somebody has taken an alert.</summary>
public sealed record AcknowledgementDetail
{
    /// <summary>The alert's.</summary>
    public required string Alert { get; init; }

    /// <summary>Who has it now.</summary>
    public required string Person { get; init; }

    /// <summary>When it was taken first.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was last handed on, or the note changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
    public required string Note { get; init; }

    /// <summary>1, and one more with each change.</summary>
    public required int Version { get; init; }
}

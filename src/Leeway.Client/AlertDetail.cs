namespace Leeway.Client;

/// <summary>An alert that fires or is about to.</summary>
public sealed record AlertDetail
{
    /// <summary>Of this alert from its beginning to its end; null while pending.</summary>
    public required string? Id { get; init; }
    public required string Slo { get; init; }

    /// <summary>Which of the SLO's events burn; null if all of them do.</summary>
    public required string? Group { get; init; }
    public required string Service { get; init; }
    public required string Severity { get; init; }

    /// <summary>How many severities of the strategy are more urgent.</summary>
    public required int Rank { get; init; }

    /// <summary>The rule that fired first.</summary>
    public required string Rule { get; init; }

    /// <summary><c>pending</c>, <c>firing</c> or <c>held</c>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Why, in the words of its notification; empty while pending, and while a more urgent alert of the same, or one of all of the SLO, holds it back.</summary>
    public required string Told { get; init; }

    /// <summary>Why it stands where it does now.</summary>
    public required string Reason { get; init; }

    /// <summary>Null while pending.</summary>
    public required CostDetail? Cost { get; init; }

    /// <summary>What to do, as the SLO says: an address, or words; empty if it does not.</summary>
    public required string Runbook { get; init; }

    /// <summary>Who has taken it; null if nobody has.</summary>
    public required AcknowledgementDetail? Acknowledgement { get; init; }
}

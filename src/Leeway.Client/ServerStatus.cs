namespace Leeway.Client;

/// <summary>How the server itself does.</summary>
public sealed record ServerStatus
{
    public required string Version { get; init; }
    public required double TickSeconds { get; init; }

    /// <summary>The last tick; null before the first.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary><c>durable</c>, or <c>memory</c> while the disk fails.</summary>
    public required string Ledger { get; init; }

    /// <summary>Why it is in memory only; while it is durable, why blocks or a new log could not be written. Else null.</summary>
    public required string? LedgerTrouble { get; init; }

    /// <summary>False if a part of the ledger was found damaged.</summary>
    public required bool LedgerIsWhole { get; init; }

    /// <summary><c>reachable</c>, or <c>away</c> while the database of the records is not to be had.</summary>
    public required string Records { get; init; }

    /// <summary>Why they are away; else null.</summary>
    public required string? RecordsTrouble { get; init; }

    /// <summary>The instant that the clock must have passed before anything is counted; null if nothing holds it up.</summary>
    public required DateTimeOffset? CountingPausedUntil { get; init; }

    /// <summary>Notifications that are still on their way.</summary>
    public required IReadOnlyList<DeliveryDetail> Undelivered { get; init; }
}

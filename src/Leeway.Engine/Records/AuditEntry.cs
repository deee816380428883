namespace Leeway.Engine.Records;

/// <summary>Who did what to which record, and when; kept in the same transaction as that, and never changed.</summary>
public sealed record AuditEntry
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Person Person { get; init; }
    public required AuditAct Act { get; init; }

    /// <summary>Of what kind the record is, which is its table's name: <c>acknowledgement</c>.</summary>
    public required string Kind { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>The version that it came to, or that was removed.</summary>
    public required int Version { get; init; }

    /// <summary>The record's fields in JSON as they were; null if it was added.</summary>
    public required string? Before { get; init; }

    /// <summary>The record's fields in JSON as they are since; null if it was removed.</summary>
    public required string? After { get; init; }
}

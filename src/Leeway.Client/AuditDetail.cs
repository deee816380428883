using System.Text.Json;

namespace Leeway.Client;

/// <summary>Who did what to which record, and when.</summary>
public sealed record AuditDetail
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary><c>leeway</c> for what it does by itself.</summary>
    public required string Person { get; init; }

    /// <summary><c>added</c>, <c>changed</c> or <c>removed</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Of what kind the record is, for example <c>acknowledgement</c>.</summary>
    public required string Kind { get; init; }
    public required Guid Record { get; init; }

    /// <summary>The version that it came to, or that was removed.</summary>
    public required int Version { get; init; }

    /// <summary>The record's fields as they were; null if it was added.</summary>
    public required JsonElement? Before { get; init; }

    /// <summary>The record's fields as they are since; null if it was removed.</summary>
    public required JsonElement? After { get; init; }
}

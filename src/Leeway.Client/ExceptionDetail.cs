namespace Leeway.Client;

/// <summary>An exception from a policy.</summary>
public sealed record ExceptionDetail
{
    public required Guid Id { get; init; }
    public required string Service { get; init; }

    /// <summary>What is to run.</summary>
    public required string Version { get; init; }
    public required string Reason { get; init; }
    public required string AskedBy { get; init; }

    /// <summary>The parties that must approve it.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Those of them that have not approved it yet.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Who has, each with the party that they speak for.</summary>
    public required IReadOnlyList<string> Approvals { get; init; }
    public required bool Granted { get; init; }

    /// <summary>Until when it holds if it is granted; else until when it may be approved.</summary>
    public required DateTimeOffset Expires { get; init; }
}

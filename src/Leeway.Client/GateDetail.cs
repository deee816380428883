namespace Leeway.Client;

/// <summary>Whether a change may go out, and why.</summary>
public sealed record GateDetail
{
    public required string Service { get; init; }

    /// <summary>The kind of the change.</summary>
    public required string Kind { get; init; }
    public required string Version { get; init; }

    /// <summary>What is to be done: <c>allow</c>, <c>warn</c>, <c>block</c> or <c>inconclusive</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What the outcome would be if all policies were enforced.</summary>
    public required string Judged { get; init; }

    /// <summary>True if a policy that is not enforced yet would have answered otherwise.</summary>
    public required bool Shadow { get; init; }

    /// <summary>The strictest first; in front of them what lets the change through all the same.</summary>
    public required IReadOnlyList<GateReasonDetail> Reasons { get; init; }

    /// <summary>What the SLOs of the service were like.</summary>
    public required IReadOnlyList<GateSloDetail> Evidence { get; init; }

    /// <summary>Names what the policies said; empty if there are none.</summary>
    public required string PolicyVersion { get; init; }
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Until when the answer may be acted upon.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The exception that let it through; null if none was needed.</summary>
    public string? Token { get; init; }

    /// <summary>True if the answer is among the records.</summary>
    public required bool Kept { get; init; }
}

namespace Leeway.Client;

/// <summary>What gates answered, and what came after.</summary>
public sealed record GateReportDetail
{
    /// <summary>Whose gate it is about; null for all.</summary>
    public required string? Service { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>A change was followed by harm if so large a share of a budget was spent within so many seconds after the answer.</summary>
    public required double HarmShare { get; init; }
    public required double HarmWithinSeconds { get; init; }

    /// <summary>Changes that were no remedies, by what was judged of them: the mildest first.</summary>
    public required IReadOnlyList<GateReportRow> Judged { get; init; }

    /// <summary>Roll-backs, mitigations and security fixes.</summary>
    public required int Remedies { get; init; }

    /// <summary>Those that a policy held up and something else let through: an exception, or what the policy allows.</summary>
    public required int Overridden { get; init; }

    public required GateBlocksDetail Blocks { get; init; }

    /// <summary>What was held up, or would have been; the latest first, at most 100.</summary>
    public required IReadOnlyList<GateDecisionDetail> Held { get; init; }

    /// <summary>Everything that was answered, remedies too; the latest first, at most 50.</summary>
    public required IReadOnlyList<GateDecisionDetail> Latest { get; init; }
}

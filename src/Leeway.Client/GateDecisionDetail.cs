namespace Leeway.Client;

/// <summary>What a gate answered.</summary>
public sealed record GateDecisionDetail
{
    public required DateTimeOffset At { get; init; }
    public required string Service { get; init; }
    public required string Kind { get; init; }
    public required string Version { get; init; }
    public required string Author { get; init; }
    public required string Outcome { get; init; }
    public required string Judged { get; init; }

    /// <summary>What it would have been without anything that lets a change through.</summary>
    public required string Held { get; init; }
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The largest share of a budget that was spent afterwards; null if that cannot be told.</summary>
    public required double? SpentAfterwards { get; init; }
}

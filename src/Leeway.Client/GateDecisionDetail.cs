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

    /// <summary>The numbers of the incidents of the service that began as soon afterwards as harm counts.</summary>
    public required IReadOnlyList<int> Incidents { get; init; }

    /// <summary><c>harm</c>, <c>none</c>, <c>notYet</c> as long as it is too early to tell, or <c>unknown</c> if nothing is known of that time.</summary>
    public required string Followed { get; init; }
}

namespace Leeway.Client;

/// <summary>What is available to a journey, and what that means for its target.</summary>
public sealed record CeilingDetail
{
    /// <summary>The expected share of requests that are served.</summary>
    public required double Availability { get; init; }

    /// <summary>Of an availability by a sample; null if it is exact.</summary>
    public required double? StandardError { get; init; }

    /// <summary>The same if the journey itself never failed: no more can be promised.</summary>
    public required double Ceiling { get; init; }

    /// <summary><c>feasible</c>, <c>tight</c> or <c>infeasible</c>; null without a target.</summary>
    public required string? Verdict { get; init; }

    /// <summary>The unavailability that is left for oneself; negative if there is none, null without a target.</summary>
    public required double? Own { get; init; }

    /// <summary>How many minimal cut sets there are; null of a sample.</summary>
    public required double? CutSets { get; init; }

    /// <summary>Bounds of the unavailability, a cross-check: the sum over cut sets, and that of Esary and Proschan.</summary>
    public required double? RareEvent { get; init; }
    public required double? EsaryProschan { get; init; }
}

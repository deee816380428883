namespace Leeway.Client;

/// <summary>Which documents are in force.</summary>
public sealed record ConfigurationDetail
{
    /// <summary>A hash of their text.</summary>
    public required string Revision { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }
    public required int Services { get; init; }
    public required int Slos { get; init; }
    public required int ScrapeJobs { get; init; }

    /// <summary>Servers that are asked for counts.</summary>
    public required int Sources { get; init; }
    public required int Adjustments { get; init; }
    public required int Routes { get; init; }
    public required IReadOnlyList<ProblemDetail> Warnings { get; init; }

    /// <summary>When a change was refused after that; null if the documents on disk are in force.</summary>
    public required DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Why.</summary>
    public required IReadOnlyList<ProblemDetail> Errors { get; init; }
}

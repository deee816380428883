namespace Leeway.Client;

/// <summary>One scrape target.</summary>
public sealed record TargetDetail
{
    public required string Job { get; init; }
    public required string Instance { get; init; }
    public required string Address { get; init; }

    /// <summary>Added to each of its series.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>What it was found with, before relabelling.</summary>
    public required IReadOnlyDictionary<string, string> Discovered { get; init; }

    /// <summary><c>unknown</c>, <c>answered</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>Why the last scrape failed.</summary>
    public required string? Error { get; init; }

    public required DateTimeOffset? LastScrape { get; init; }
    public required DateTimeOffset? LastAnswer { get; init; }
    public required DateTimeOffset? FailingSince { get; init; }

    /// <summary>Of the last answer.</summary>
    public required double? DurationSeconds { get; init; }

    /// <summary>On the last page.</summary>
    public required int? Samples { get; init; }

    /// <summary>Series that feed an SLI.</summary>
    public required int CountedSeries { get; init; }
}

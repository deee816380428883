namespace Leeway.Client;

/// <summary>A target that was found and is not scraped.</summary>
public sealed record DroppedTargetDetail
{
    public required string Job { get; init; }

    /// <summary>What it was found with, before relabelling.</summary>
    public required IReadOnlyDictionary<string, string> Discovered { get; init; }
    public required string Reason { get; init; }
}

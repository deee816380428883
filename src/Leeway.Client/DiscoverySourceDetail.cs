namespace Leeway.Client;

/// <summary>A place where targets are looked for.</summary>
public sealed record DiscoverySourceDetail
{
    public required string Job { get; init; }

    /// <summary>The files, the URL or the name.</summary>
    public required string Source { get; init; }

    /// <summary>Those of the last good list, which stays when looking fails.</summary>
    public required int Targets { get; init; }

    /// <summary>Why the last look failed.</summary>
    public required string? Error { get; init; }
}

namespace Leeway.Client;

/// <summary>One SLI whose counts a server is asked for.</summary>
public sealed record AskedDetail
{
    /// <summary>The SLI's name.</summary>
    public required string Sli { get; init; }

    /// <summary>The SLOs over it.</summary>
    public required IReadOnlyList<string> Slos { get; init; }

    /// <summary>The name of the data source.</summary>
    public required string Source { get; init; }
    public required string Url { get; init; }

    /// <summary><c>unknown</c>, <c>answered</c> or <c>failed</c>, as its last query did.</summary>
    public required string State { get; init; }

    /// <summary>What the server has until then is counted; null before the first answer.</summary>
    public required DateTimeOffset? CountedUntil { get; init; }

    /// <summary>Why its counts are approximate; null if they are exact.</summary>
    public required string? Approximate { get; init; }

    /// <summary>Why the last query failed.</summary>
    public required string? Error { get; init; }
    public required DateTimeOffset? FailingSince { get; init; }

    /// <summary>When it is asked again after that.</summary>
    public required DateTimeOffset? RetryAt { get; init; }

    /// <summary>The targets that the server scrapes for it, as far as its samples tell.</summary>
    public required int Targets { get; init; }
}

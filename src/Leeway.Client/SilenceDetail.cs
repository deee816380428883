namespace Leeway.Client;

/// <summary>Alerts of which nobody is told for a while.</summary>
public sealed record SilenceDetail
{
    /// <summary>What it is ended by; null of a Silence document, which ends when it goes or expires.</summary>
    public required string? Id { get; init; }

    /// <summary>The document's name, or the id.</summary>
    public required string Name { get; init; }

    /// <summary>Which SLOs, in words.</summary>
    public required string Of { get; init; }

    /// <summary>Their names.</summary>
    public required IReadOnlyList<string> Slos { get; init; }

    /// <summary>Empty for all.</summary>
    public required IReadOnlyList<string> Severities { get; init; }

    /// <summary>When it began, or begins next.</summary>
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required bool IsActive { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }
}

namespace Leeway.Client;

/// <summary>What is to be written down of an incident; what is null stays as it is.</summary>
public sealed record IncidentRequest
{
    /// <summary>The version that somebody has seen: with another one the change is refused. Null if it makes no difference.</summary>
    public int? Version { get; init; }
    public string? Title { get; init; }
    public string? Service { get; init; }
    public IReadOnlyList<string>? Slos { get; init; }

    /// <summary>Instants as <c>2026-03-01T12:00:00Z</c>, or <c>now</c>; an empty text takes one away.</summary>
    public string? Detected { get; init; }
    public string? Acknowledged { get; init; }
    public string? Mitigated { get; init; }
    public string? Closed { get; init; }
    public string? ImpactStart { get; init; }
    public string? ImpactEnd { get; init; }

    /// <summary>deployment, configuration, load, pipeline, provider, capacity, hardware, expiry, operation or unknown.</summary>
    public string? Trigger { get; init; }
    public string? Cause { get; init; }

    /// <summary>alert, chart, colleague, customer or unknown.</summary>
    public string? Detection { get; init; }
    public string? Risk { get; init; }

    /// <summary>The share of users that it hurt, above 0 and at most 1.</summary>
    public double? Impact { get; init; }

    /// <summary>Who says so, where the server does not know it.</summary>
    public string? Person { get; init; }
}

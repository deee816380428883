namespace Leeway.Client;

/// <summary>Something to do after an incident, or how it stands; what is null stays as it is.</summary>
public sealed record ActionItemRequest
{
    /// <summary>The version that somebody has seen; needed for a change.</summary>
    public int? Version { get; init; }
    public string? Text { get; init; }
    public string? Owner { get; init; }

    /// <summary>0 before anything else, 3 when there is time; 2 if nobody says.</summary>
    public int? Priority { get; init; }

    /// <summary>As <c>2026-03-01T12:00:00Z</c>.</summary>
    public string? Due { get; init; }

    /// <summary>When it was done, or <c>now</c>; an empty text opens it again.</summary>
    public string? Done { get; init; }

    /// <summary>Who says so, where the server does not know it.</summary>
    public string? Person { get; init; }
}

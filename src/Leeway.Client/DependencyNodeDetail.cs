namespace Leeway.Client;

/// <summary>A component, a journey or a failure domain.</summary>
public sealed record DependencyNodeDetail
{
    public required string Name { get; init; }

    /// <summary><c>journey</c>, <c>component</c>, or the kind of a failure domain.</summary>
    public required string Type { get; init; }

    /// <summary>Its own, without what it needs; null if its document does not say.</summary>
    public required double? Availability { get; init; }
    public required string? Slo { get; init; }

    /// <summary>Of the SLO, as a share.</summary>
    public required decimal? Target { get; init; }

    /// <summary>By the SLO's ledger, with all that it needs; null without one, or if nothing is known.</summary>
    public required double? Measured { get; init; }
    public required string? Vendor { get; init; }
    public required IReadOnlyList<NeedDetail> Needs { get; init; }

    /// <summary>The failure domains that it lies in.</summary>
    public required IReadOnlyList<string> In { get; init; }
}

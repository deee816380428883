namespace Leeway.Client;

/// <summary>The graph of what journeys need, and what it says.</summary>
public sealed record DependenciesDetail
{
    /// <summary>Ordered by name.</summary>
    public required IReadOnlyList<DependencyNodeDetail> Nodes { get; init; }

    /// <summary>Ordered by name.</summary>
    public required IReadOnlyList<JourneyDetail> Journeys { get; init; }

    /// <summary>Nodes that need each other.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Circles { get; init; }

    /// <summary>Groups that have no spare left, or lose it at the peak.</summary>
    public required IReadOnlyList<ThinGroupDetail> ThinGroups { get; init; }

    /// <summary>What was asked to be taken as failed.</summary>
    public required IReadOnlyList<string> Failed { get; init; }

    /// <summary>What does not work then, those themselves included.</summary>
    public required IReadOnlyList<string> Down { get; init; }
}

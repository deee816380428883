namespace Leeway.Core.Dependencies;

/// <summary>What the graph says about one journey.</summary>
public sealed record JourneyReport
{
    public required DependencyNode Journey { get; init; }

    /// <summary>The expected share of requests that are served.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Of an availability by a sample; null if it is exact.</summary>
    public required double? StandardError { get; init; }

    /// <summary>What the journey would have if it never failed itself.</summary>
    public required Availability Ceiling { get; init; }

    /// <summary>Null of a sample, and if there are too many cut sets.</summary>
    public required CutBounds? Bounds { get; init; }

    /// <summary>False if what is taken as failed breaks it already; there are no single points then.</summary>
    public required bool IsServed { get; init; }

    /// <summary>Each once, at whatever depth; the least available first.</summary>
    public required IReadOnlyList<CriticalDependency> Critical { get; init; }

    /// <summary>Ordered by name.</summary>
    public required IReadOnlyList<SinglePoint> SinglePoints { get; init; }

    /// <summary>The likeliest first; no more than <see cref="PairsMax"/>.</summary>
    public required IReadOnlyList<CutPair> Pairs { get; init; }

    /// <summary>How many pairs there are.</summary>
    public required int PairCount { get; init; }

    /// <summary>Most minutes first, those that gain nothing left out.</summary>
    public required IReadOnlyList<Gain> Gains { get; init; }

    /// <summary>Nodes that it needs of which nothing says how often they fail: they are taken never to.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    public const int PairsMax = 100;

    /// <summary>Null if the journey promises nothing.</summary>
    public Feasibility? Feasibility => Journey.Target is { } target ? new Feasibility(Ceiling, target) : null;
}

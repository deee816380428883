namespace Leeway.Client;

/// <summary>What the graph says of one journey.</summary>
public sealed record JourneyDetail
{
    public required string Name { get; init; }
    public required string? Slo { get; init; }

    /// <summary>As a share; null if it promises nothing.</summary>
    public required decimal? Target { get; init; }

    /// <summary>By what the documents say.</summary>
    public required CeilingDetail Declared { get; init; }

    /// <summary>By what ledgers say of the SLOs of what it needs; null if none does.</summary>
    public required CeilingDetail? Measured { get; init; }

    /// <summary>False if it does not work with what was asked to be taken as failed.</summary>
    public required bool IsServed { get; init; }

    /// <summary>What each critical dependency should have by the rule of the extra nine; null without a target.</summary>
    public required double? ExtraNine { get; init; }

    /// <summary>What each should have if together they take half of the budget; null without a target.</summary>
    public required double? EqualShare { get; init; }

    /// <summary>The least available first.</summary>
    public required IReadOnlyList<CriticalDependencyDetail> Critical { get; init; }
    public required IReadOnlyList<SinglePointDetail> SinglePoints { get; init; }

    /// <summary>The likeliest first, at most 100.</summary>
    public required IReadOnlyList<CutPairDetail> Pairs { get; init; }
    public required int PairCount { get; init; }

    /// <summary>Most minutes first.</summary>
    public required IReadOnlyList<GainDetail> Gains { get; init; }

    /// <summary>Nodes of which nothing is known: they are taken never to fail.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }
}

using Leeway.Core.Objectives;

namespace Leeway.Core.Dependencies;

/// <summary>A component, a journey of users, or a failure domain.</summary>
/// <remarks>It works if it does itself, all that it needs does, and all domains that it lies in do.</remarks>
public sealed record DependencyNode
{
    public required string Name { get; init; }
    public NodeType Type { get; init; } = NodeType.Component;

    /// <summary>Its own availability, without what it needs; null if nobody said.</summary>
    public Availability? Own { get; init; }

    /// <summary>How long it works on the mean, and how long a repair takes; null if nobody said.</summary>
    public FailureTimes? Times { get; init; }

    /// <summary>The SLO that counts it, with all that it needs; null if there is none.</summary>
    public string? Slo { get; init; }

    /// <summary>What that SLO promises.</summary>
    public Target? Target { get; init; }

    /// <summary>What that SLO's ledger says; null if it was not asked.</summary>
    public Availability? Measured { get; init; }

    /// <summary>Who makes or runs it; null if nobody said.</summary>
    public string? Vendor { get; init; }
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The failure domains that it lies in.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    public bool IsJourney => Type == NodeType.Journey;

    /// <summary>What counts it together with what it needs: measured, or else promised. A journey's is to be found out.</summary>
    public Availability? Whole =>
        IsJourney ? null
        : Measured is { } measured ? measured
        : Own is null && Target is { } target ? Availability.Without((double)target.BudgetFraction)
        : null;

    /// <summary>True if nothing says how often it fails, so that it is taken never to.</summary>
    public bool IsUnknown => !IsJourney && Own is null && Whole is null;

    /// <summary>All nodes that it names, each once, in the order of the document.</summary>
    public IEnumerable<string> Below =>
        Needs.SelectMany(need => need.Names).Concat(Domains).Distinct(StringComparer.Ordinal);
}

using Leeway.Core.Dependencies;

namespace Leeway.Documents;

/// <summary>Everything that the documents say, checked and linked; it never changes, a reload makes another.</summary>
/// <remarks>All lists are ordered by name, so equal documents give equal lists however they are spread over files.</remarks>
public sealed record Configuration
{
    public static Configuration Empty { get; } =
        new()
        {
            Services = [],
            Objectives = [],
            ScrapeJobs = [],
            Routes = [],
        };

    public required IReadOnlyList<ServiceEntry> Services { get; init; }
    public required IReadOnlyList<WatchedObjective> Objectives { get; init; }
    public required IReadOnlyList<ScrapeJob> ScrapeJobs { get; init; }
    public required IReadOnlyList<Route> Routes { get; init; }

    /// <summary>The servers that SLIs are asked of.</summary>
    public IReadOnlyList<QuerySource> QuerySources { get; init; } = [];
    public IReadOnlyList<Silence> Silences { get; init; } = [];
    public RiskBook RiskBook { get; init; } = RiskBook.Empty;
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>What is done as budgets go.</summary>
    public IReadOnlyList<PolicyEntry> Policies { get; init; } = [];

    /// <summary>What people agreed on about SLOs, at most one for each.</summary>
    public IReadOnlyList<AgreementEntry> Agreements { get; init; } = [];

    /// <summary>Why the targets of SLOs are out of reach or tight, by the name of the SLO, as risks and dependencies stand.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> TargetDoubts { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What journeys, components and failure domains need of each other; SLOs with what they promise.</summary>
    public DependencyGraph Dependencies { get; init; } = DependencyGraph.Empty;
}

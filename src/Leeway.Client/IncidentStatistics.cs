namespace Leeway.Client;

/// <summary>What incidents cost and how long they took, with how far that is to be believed.</summary>
public sealed record IncidentStatistics
{
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>What was before is compared with what came after; null where halves are compared.</summary>
    public required DateTimeOffset? Split { get; init; }
    public required int Incidents { get; init; }

    /// <summary>By month and fault class, the latest and dearest first.</summary>
    public required IReadOnlyList<MonthCost> Months { get; init; }

    /// <summary>The three that took most of a budget.</summary>
    public required IReadOnlyList<IncidentSummary> Dearest { get; init; }

    /// <summary>By SLO: what of the window's budget until now no incident explains.</summary>
    public required IReadOnlyList<UnexplainedCost> Unexplained { get; init; }

    /// <summary>By fault class and phase; the class <c>*</c> stands for all of them.</summary>
    public required IReadOnlyList<PhaseStatistics> Phases { get; init; }

    /// <summary>By fault class: how often it happens, and whether that has changed.</summary>
    public required IReadOnlyList<FrequencyStatistics> Frequencies { get; init; }

    /// <summary>What each metric of the impact's length would show of an improvement, and of none; none of fewer than two incidents.</summary>
    public required IReadOnlyList<MetricSimulationDetail> Simulations { get; init; }
    public required ActionItemStatistics Items { get; init; }
}

namespace Leeway.Client;

/// <summary>What strategies would have told of a past, and how good that would have been.</summary>
public sealed record ReplayDetail
{
    /// <summary>Whose past it is; null if it came from a file.</summary>
    public required string? Slo { get; init; }

    /// <summary>Null of the SLO itself.</summary>
    public required string? Group { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>How often the strategies were judged.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>For how much of the time counts are known.</summary>
    public required double CoveredSeconds { get; init; }
    public required double Total { get; init; }
    public required double Bad { get; init; }
    public required decimal Target { get; init; }
    public required double WindowSeconds { get; init; }

    /// <summary>What part of the budget an event must spend to be worth a page.</summary>
    public required decimal PageSignificance { get; init; }

    /// <summary>What part of the budget an event must spend to be worth an alert of any other severity.</summary>
    public required decimal OtherSignificance { get; init; }

    /// <summary>Incidents that lie outside of this past.</summary>
    public int IncidentsLeftOut { get; init; }

    /// <summary>What happened: labelled incidents, and what spent enough of the budget.</summary>
    public required IReadOnlyList<ReplayedEventDetail> Events { get; init; }
    public required IReadOnlyList<ReplayedStrategyDetail> Strategies { get; init; }
}

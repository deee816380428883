namespace Leeway.Client;

/// <summary>All that there is of one incident.</summary>
public sealed record IncidentDetail
{
    public required IncidentSummary Summary { get; init; }

    /// <summary>What the ledger alone says of when it hurt users.</summary>
    public required DateTimeOffset? DerivedImpactStart { get; init; }
    public required DateTimeOffset? DerivedImpactEnd { get; init; }

    /// <summary>The share of users that it hurt, as people say; null if nobody did.</summary>
    public required double? Impact { get; init; }
    public required IReadOnlyList<IncidentPhaseDetail> Phases { get; init; }

    /// <summary>By SLO, the dearest first.</summary>
    public required IReadOnlyList<IncidentCostDetail> Costs { get; init; }

    /// <summary>The SLOs that there are charts of, six at most; one lies at <c>/api/v1/incidents/NUMBER/charts/SLO.svg</c>.</summary>
    public required IReadOnlyList<string> Charts { get; init; }

    /// <summary>By when it happened.</summary>
    public required IReadOnlyList<IncidentNoteDetail> Notes { get; init; }

    /// <summary>The most urgent first.</summary>
    public required IReadOnlyList<ActionItemDetail> Items { get; init; }

    /// <summary>What error-budget policies ask for because of it.</summary>
    public required IReadOnlyList<ObligationDetail> Owed { get; init; }

    /// <summary>Numbers of the incidents that were merged into it.</summary>
    public required IReadOnlyList<int> Parts { get; init; }

    /// <summary>The number of the incident that it was merged into; null if it stands for itself.</summary>
    public required int? MergedInto { get; init; }

    /// <summary>Those of before that have most in common with it.</summary>
    public required IReadOnlyList<SimilarIncidentDetail> Similar { get; init; }

    /// <summary>The number of the last one of its class within 90 days, if something is still to be done about that.</summary>
    public required int? Repeats { get; init; }
}

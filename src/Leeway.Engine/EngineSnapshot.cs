using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Groups;
using Leeway.Engine.Notifying;
using Leeway.Ledger;

namespace Leeway.Engine;

/// <summary>All that can be seen of the engine at one tick: one consistent picture, read without a lock.</summary>
public sealed record EngineSnapshot
{
    /// <summary>The edge of the tick, or null before the first one.</summary>
    public required DateTimeOffset? AsOf { get; init; }
    public required Configuration Configuration { get; init; }
    public required ConfigurationStatus Status { get; init; }

    /// <summary>By SLO name; of SLOs that were just added, from the next tick on.</summary>
    public required IReadOnlyDictionary<string, ObjectiveEvaluation> Evaluations { get; init; }

    /// <summary>By SLO name; of SLOs that are grouped.</summary>
    public required IReadOnlyDictionary<string, SloGroups> Groups { get; init; }

    /// <summary>How many alerts people know of.</summary>
    public required int Firing { get; init; }
    public required IReadOnlyList<TargetState> Targets { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<AnomalyCount>> Anomalies { get; init; }
    public required LedgerHealth LedgerHealth { get; init; }
    public required IReadOnlyList<DeliveryView> Undelivered { get; init; }
}

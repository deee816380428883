using Leeway.Client;
using Leeway.Core.Budgets;
using Leeway.Core.Dependencies;
using Leeway.Engine;

namespace Leeway.Server.Api;

/// <summary>Answers what journeys need, by the documents in force and by the ledger of the SLOs that they name.</summary>
/// <remarks>
/// Safe for concurrent use. The whole answer is kept until the next tick, and what documents alone say of it until they change: a large graph
/// takes seconds.
/// </remarks>
public sealed class DependencyDesk
{
    readonly Lock _one = new();
    (DependencyGraph Graph, DependencyReport Report)? _declared;
    (EngineSnapshot Snapshot, DependenciesDetail Detail)? _whole;

    /// <param name="failed">Nodes that there are.</param>
    /// <param name="journeys">Null for all.</param>
    public DependenciesDetail Of(
        EngineSnapshot snapshot,
        IReadOnlyCollection<string> failed,
        IReadOnlyCollection<string>? journeys
    )
    {
        var graph = snapshot.Configuration.Dependencies;
        if (failed.Count > 0 || journeys is not null)
        {
            return DependencyView.Of(graph, slo => Measured(snapshot, slo), failed, journeys);
        }
        lock (_one)
        {
            if (_whole is not { } whole || !ReferenceEquals(whole.Snapshot, snapshot))
            {
                whole = (snapshot, DependencyView.Of(graph, Declared(graph), slo => Measured(snapshot, slo), [], null));
                _whole = whole;
            }
            return whole.Detail;
        }
    }

    DependencyReport Declared(DependencyGraph graph)
    {
        if (_declared is not { } kept || !ReferenceEquals(kept.Graph, graph))
        {
            kept = (graph, DependencyReport.Of(graph, [], null));
            _declared = kept;
        }
        return kept.Report;
    }

    static Availability? Measured(EngineSnapshot snapshot, string slo) =>
        snapshot.Evaluations.TryGetValue(slo, out var evaluation) && ErrorRatio.Of(evaluation.Spent.Counts) is { } ratio
            ? Availability.Without(ratio.Value)
            : null;
}

using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;

namespace Leeway.Engine.Groups;

/// <summary>The groups of all SLOs that are judged at a tick.</summary>
sealed class WatchedGroups(Ledger.Ledger ledger)
{
    List<GroupedSlo> _slos = [];
    IReadOnlyList<WatchedGroup> _live = [];

    public IReadOnlyList<WatchedGroup> Live => _live;

    /// <summary>Takes up the SLOs of a configuration, whose columns the collector follows by now.</summary>
    public void Follow(
        Configuration configuration,
        IReadOnlyDictionary<string, CollectedColumn> columns,
        SloHistories histories
    )
    {
        _slos = [];
        foreach (var (place, watched) in configuration.Objectives.Index())
        {
            if (watched.Objective.By is { } by)
            {
                var groups = columns[watched.Objective.Indicator.ColumnKey].Groups;
                var own = groups.First(one => one.Rule.IsBySameLabels(by));
                _slos.Add(new GroupedSlo(watched, place, own, histories[watched.Objective.Name], ledger));
            }
        }
        Refresh();
    }

    /// <summary>Takes over what has come and gone since the last call.</summary>
    /// <returns>The groups that have gone.</returns>
    public IReadOnlyList<WatchedGroup> Refresh()
    {
        List<WatchedGroup> gone = [.. _slos.SelectMany(slo => slo.Refresh())];
        _live = [.. _slos.SelectMany(slo => slo.Live)];
        return gone;
    }

    public IReadOnlyDictionary<string, SloGroups> Picture(TickEvaluations evaluations) =>
        _slos.ToDictionary(slo => slo.Name, slo => slo.Picture(evaluations.GroupsOf(slo.Name)), StringComparer.Ordinal);
}

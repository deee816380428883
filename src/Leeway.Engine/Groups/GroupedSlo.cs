using Leeway.Core.Indicators;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;

namespace Leeway.Engine.Groups;

/// <summary>An SLO with groups: the live ones among them, each as it is judged.</summary>
/// <param name="watched">The SLO.</param>
/// <param name="place">Its place in the configuration.</param>
/// <param name="groups">Its groups' columns.</param>
/// <param name="whole">The history of all of its events.</param>
/// <param name="ledger">Which all columns are in.</param>
sealed class GroupedSlo(
    WatchedObjective watched,
    int place,
    ColumnGroups groups,
    SloHistory whole,
    Ledger.Ledger ledger
)
{
    readonly WatchedObjective _withoutAbsence = watched with
    {
        Strategy = watched.Strategy with { Absence = null, NoTraffic = null },
    };
    Dictionary<Group, WatchedGroup> _live = [];
    int _version = -1;

    public string Name => watched.Objective.Name;

    public IReadOnlyCollection<WatchedGroup> Live => _live.Values;

    /// <summary>Takes over what has come and gone since the last call.</summary>
    /// <returns>The groups that have gone.</returns>
    public IReadOnlyList<WatchedGroup> Refresh()
    {
        if (_version == groups.Version)
        {
            return [];
        }
        var before = _live;
        _live = groups.Columns.ToDictionary(
            pair => pair.Key,
            pair => before.GetValueOrDefault(pair.Key) ?? Watch(pair.Key, pair.Value)
        );
        _version = groups.Version;
        return [.. before.Where(pair => !_live.ContainsKey(pair.Key)).Select(pair => pair.Value)];
    }

    public SloGroups Picture(IReadOnlyDictionary<string, ObjectiveEvaluation> evaluations) =>
        new(watched.Objective.By!, groups.Refused, groups.RefusedAt, evaluations);

    WatchedGroup Watch(Group group, CollectedColumn column) =>
        new(
            _withoutAbsence with
            {
                Objective = watched.Objective.Of(group),
            },
            place,
            column.Id,
            // A correction tells of all events and not of whose they were; time that is excluded is so for every group.
            new SloHistory(ledger, Stretch.Whole(column.Id, column.Id))
            {
                Revisions = whole.Revisions,
                Adjustments = whole.Adjustments.Exclusions,
            }
        );
}

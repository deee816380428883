using Leeway.Core.Objectives;
using Leeway.Documents;
using Leeway.Engine.Adjusting;

namespace Leeway.Engine.Histories;

/// <summary>The histories of all SLOs, by name; an SLO that leaves the configuration and comes back finds its own again.</summary>
sealed class SloHistories(Ledger.Ledger ledger)
{
    // As many as there may be columns: names that are made by machines must not fill the ledger for ever.
    const int HistoriesKept = 100_000;

    Dictionary<string, SloHistory>? _byName;

    // Those of them that are adjusted: what is kept knows nothing of adjustments.
    Dictionary<string, SloHistory> _adjusted = [];

    public SloHistory this[string slo] => _adjusted.GetValueOrDefault(slo) ?? ByName[slo];

    Dictionary<string, SloHistory> ByName => _byName ??= HistoryRecord.Read(ledger);

    /// <summary>Takes up the SLOs of a configuration that comes into force at this edge; what changed by it is staged.</summary>
    /// <returns>What could not be done as the documents want it.</returns>
    public IReadOnlyList<Problem> Follow(Configuration configuration, DateTimeOffset edge)
    {
        var problems = new List<Problem>();
        foreach (var watched in configuration.Objectives)
        {
            var name = watched.Objective.Name;
            if (watched.Heritage.RenamedFrom is { } former && Inherit(name, former) is { } problem)
            {
                problems.Add(problem);
            }
            var known = ByName.GetValueOrDefault(name);
            var history = Next(known, watched, edge);
            if (history != known)
            {
                ByName[name] = history;
                HistoryRecord.Keep(ledger, name, history);
            }
        }
        ForgetMany(configuration);
        _adjusted = Adjust(configuration).ToDictionary(StringComparer.Ordinal);
        return problems;
    }

    IEnumerable<KeyValuePair<string, SloHistory>> Adjust(Configuration configuration)
    {
        var adjustments = configuration
            .Adjustments.SelectMany(one => one.Objectives.Select(slo => (Slo: slo, Adjustment: one)))
            .ToLookup(pair => pair.Slo, pair => pair.Adjustment, StringComparer.Ordinal);
        foreach (var objective in configuration.Objectives.Select(watched => watched.Objective))
        {
            if (adjustments.Contains(objective.Name))
            {
                var step = objective.Slices?.Length ?? ledger.Grid.Length;
                var acting = new SloAdjustments([.. adjustments[objective.Name]], step);
                yield return KeyValuePair.Create(objective.Name, ByName[objective.Name].AdjustedBy(acting));
            }
        }
    }

    Problem? Inherit(string name, FormerName former)
    {
        var isKnown = ByName.ContainsKey(name);
        if (!ByName.TryGetValue(former.Name, out var history))
        {
            return isKnown
                ? null
                : Warning(
                    former,
                    $"nothing was ever counted under the name '{former.Name}': '{name}' begins without a past",
                    "correct the name, or remove the annotation"
                );
        }
        if (isKnown)
        {
            return Warning(
                former,
                $"'{name}' has a history of its own, so that of '{former.Name}' is not taken over",
                "remove the annotation"
            );
        }
        ByName.Remove(former.Name);
        HistoryRecord.Forget(ledger, former.Name);
        ByName.Add(name, history);
        return null;
    }

    SloHistory Next(SloHistory? known, WatchedObjective watched, DateTimeOffset edge)
    {
        var objective = watched.Objective;
        var revision = Revision.Of(objective, edge);
        var (column, source) = (ledger.Column(objective.ColumnKey), ledger.Column(objective.Indicator.ColumnKey));
        var stretch = Stretch.Whole(column, source) with { SliceLength = objective.Slices?.Length ?? TimeSpan.Zero };
        if (known is null)
        {
            return new SloHistory(ledger, stretch) { Revisions = [revision] };
        }
        var revisions = Succession.Next(known.Revisions, revision);
        var stretches = Succession.Next(
            known.Kept,
            stretch with
            {
                From = objective.Slices?.EdgeAtOrBefore(edge) ?? edge,
            },
            watched.Heritage.StartsAnew,
            ledger.Watermark
        );
        return revisions == known.Revisions && stretches == known.Kept
            ? known
            : new SloHistory(ledger, stretches) { Revisions = revisions };
    }

    void ForgetMany(Configuration configuration)
    {
        if (ByName.Count <= HistoriesKept)
        {
            return;
        }
        var there = configuration
            .Objectives.Select(watched => watched.Objective.Name)
            .ToHashSet(StringComparer.Ordinal);
        var gone = ByName.Where(one => !there.Contains(one.Key)).OrderBy(one => one.Value.Revisions[^1].Since);
        foreach (var (name, _) in gone.Take(ByName.Count - HistoriesKept).ToList())
        {
            ByName.Remove(name);
            HistoryRecord.Forget(ledger, name);
        }
    }

    static Problem Warning(FormerName former, string what, string remedy) =>
        new(former.File, former.Line, former.Column, ProblemSeverity.Warning, what, remedy);
}

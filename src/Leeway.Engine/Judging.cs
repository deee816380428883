using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Groups;
using Leeway.Engine.Histories;
using Leeway.Engine.Slicing;
using Leeway.Ledger;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine;

/// <summary>Judges all SLOs and their groups at the end of a tick. One that cannot be read does not keep the others waiting.</summary>
sealed class Judging(Ledger.Ledger ledger, ILogger logger)
{
    readonly WatchedGroups _groups = new(ledger);
    readonly WatchedWindows _windows = new(ledger);
    Evaluator? _evaluator;
    IReadOnlyList<WatchedObjective> _objectives = [];
    JudgedSlo[] _slos = [];
    Dictionary<string, int> _places = new Dictionary<string, int>(StringComparer.Ordinal);
    TickEvaluations _last = TickEvaluations.None;

    IReadOnlyList<WatchedObjective> Judged => [.. _objectives, .. _groups.Live.Select(group => group.Watched)];

    /// <summary>Takes up the SLOs of a configuration, whose histories and columns are in force by now.</summary>
    public void Follow(
        Configuration configuration,
        SloHistories histories,
        IReadOnlyDictionary<string, CollectedColumn> columns,
        IReadOnlyDictionary<string, SlicedColumn> slices,
        DateTimeOffset edge
    )
    {
        _objectives = configuration.Objectives;
        _groups.Follow(configuration, columns, histories);
        _windows.Forget();
        _slos =
        [
            .. _objectives.Select(watched => new JudgedSlo(
                watched,
                histories[watched.Objective.Name],
                columns[watched.Objective.Indicator.ColumnKey],
                watched.Objective.Slices is null ? null : slices[watched.Objective.ColumnKey]
            )),
        ];
        _places = _objectives
            .Index()
            .ToDictionary(pair => pair.Item.Objective.Name, pair => pair.Index, StringComparer.Ordinal);
        _evaluator?.Keep(Judged, edge);
    }

    /// <summary>Goes on with where alerts stood.</summary>
    public void Resume(AlertBook book, DateTimeOffset edge)
    {
        _evaluator = new Evaluator(book);
        _evaluator.Keep(Judged, edge);
    }

    public TickEvaluations Evaluate(AlertBook book, DateTimeOffset edge)
    {
        foreach (var gone in _groups.Refresh())
        {
            _evaluator!.Retire(gone.FullName, edge);
        }
        var columns = Array.ConvertAll(_slos, slo => slo.Reading(ledger, edge));
        var table = TryRead(columns);
        var busy = book.Busy();
        var evaluations = new TickEvaluations(_places, edge);
        for (var index = 0; index < _slos.Length; index++)
        {
            var slo = _slos[index];
            Judge(slo.Watched, _windows.Of(index, slo.Watched, slo.History, columns[index], table));
        }
        foreach (var group in _groups.Live)
        {
            Judge(group.Watched, _windows.Of(group, columns[group.Whole], table));
        }
        _last = evaluations;
        return evaluations;

        void Judge(WatchedObjective watched, SloWindows windows)
        {
            if (windows.IsSurelyQuiet && !busy.Contains(watched.Objective.FullName))
            {
                evaluations.Add(watched, windows);
            }
            else if (TryEvaluate(watched, windows, edge) is { } evaluation)
            {
                evaluations.Add(evaluation);
            }
        }
    }

    /// <summary>The groups of every SLO that has any, by its name.</summary>
    public IReadOnlyDictionary<string, SloGroups> Picture(TickEvaluations evaluations) => _groups.Picture(evaluations);

    ObjectiveEvaluation? TryEvaluate(WatchedObjective watched, SloWindows windows, DateTimeOffset edge)
    {
        try
        {
            return _evaluator!.Evaluate(watched, windows, edge);
        }
        catch (IOException trouble)
        {
            // A block that cannot be read just now: this SLO stands as it stood, the others go on.
            logger.NotJudged(watched.Objective.FullName, trouble.Message);
            return _last.Of(watched.Objective) is { } last ? last with { Watched = watched } : null;
        }
    }

    // Null if a block cannot be read just now: then each SLO reads what it can for itself.
    WindowTable? TryRead(IReadOnlyList<ColumnReading> columns)
    {
        try
        {
            return _windows.Read(_objectives, columns, _groups.Live);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

using Leeway.Documents;
using Leeway.Engine.Histories;
using Leeway.Ledger;

namespace Leeway.Engine.Evaluating;

/// <summary>The windows of all SLOs, which are read together once a tick.</summary>
sealed class WatchedWindows(Ledger.Ledger ledger)
{
    // Windows of groups that have gone are still read, until there are so many that all are worth beginning anew.
    const int MostForEachGroup = 2;
    const int Spare = 100;

    WindowBatch? _batch;

    // A batch of their own: when one comes, the windows of SLOs need not be begun anew.
    WindowBatch? _groupBatch;
    WindowTable? _groupTable;
    WindowPlaces[] _places = [];
    readonly Dictionary<WatchedGroup, WindowPlaces> _groups = [];

    /// <summary>After a change of the documents the windows are others.</summary>
    public void Forget() => (_batch, _groupBatch) = (null, null);

    /// <summary>Reads all windows of SLOs whose columns these are.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public WindowTable Read(
        IReadOnlyList<WatchedObjective> objectives,
        IReadOnlyList<ColumnReading> columns,
        IReadOnlyList<WatchedGroup> groups
    )
    {
        if (_batch is null)
        {
            var batch = ledger.Windows();
            _places = [.. objectives.Select((watched, index) => new WindowPlaces(watched, columns[index].Id, batch))];
            _batch = batch;
        }
        var table = _batch.Read();
        _groupTable = Read(groups, table);
        return table;
    }

    /// <summary>The windows of one SLO: from the table, if all that they hold is in its column, or else each by itself.</summary>
    /// <param name="index">The SLO's place among those that were read.</param>
    /// <param name="table">Null if it could not be read.</param>
    public SloWindows Of(
        int index,
        WatchedObjective watched,
        SloHistory history,
        ColumnReading column,
        WindowTable? table
    ) =>
        table is not null && IsOfColumn(watched, history, column)
            ? new SloWindows(history, column, table, _places[index])
            : SloWindows.OneByOne(history, column);

    /// <summary>The windows of one group.</summary>
    /// <param name="whole">The SLO's column.</param>
    public SloWindows Of(WatchedGroup group, ColumnReading whole, WindowTable? table) =>
        table is not null
            ? new SloWindows(group.History, group.Reading(whole), _groupTable, _groups[group])
            : SloWindows.OneByOne(group.History, group.Reading(whole));

    WindowTable Read(IReadOnlyList<WatchedGroup> groups, WindowTable wholes)
    {
        if (_groupBatch is null || _groups.Count > (MostForEachGroup * groups.Count) + Spare)
        {
            _groups.Clear();
            _groupBatch = ledger.Windows();
        }
        foreach (var group in groups)
        {
            if (!_groups.ContainsKey(group))
            {
                _groups.Add(group, new WindowPlaces(group.Watched, group.Column, _groupBatch, _places[group.Whole]));
            }
        }
        return _groupBatch.Read(wholes);
    }

    static bool IsOfColumn(WatchedObjective watched, SloHistory history, ColumnReading column)
    {
        try
        {
            return history.IsPlain
                || (column.Watermark is { } known && history.IsPlainSince(SloWindows.Reach(watched, known)));
        }
        catch (IOException)
        {
            return false; // whoever reads the windows one by one says why
        }
    }
}

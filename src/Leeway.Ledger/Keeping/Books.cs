using Leeway.Ledger.Reading;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Keeping;

/// <summary>All that the ledger knows, in memory or by reference to blocks: what commits and snapshots describe.</summary>
sealed class Books
{
    public ColumnRegister Columns { get; } = new();

    public SeriesRegister Series { get; } = new();

    public Dictionary<string, string> Targets { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes a change that a log tells of, except counts for blocks that contain them already.</summary>
    /// <param name="spanAt">The block that new counts of a tick are for.</param>
    /// <param name="isContained">True for a tick of which a block holds what the change adds.</param>
    public void Replay(Change change, Func<long, BlockSpan> spanAt, Predicate<long> isContained)
    {
        switch (change)
        {
            case Change.ColumnAdded(var key):
                Columns.Add(key);
                break;
            case Change.CountsAdded(var delta):
                Columns[delta.Column].Loose.Add(delta, spanAt, isContained);
                break;
            case Change.PageKept(var column, var rows):
                if (!isContained(rows.Span.Start))
                {
                    Columns[column].Loose.Keep(rows);
                }
                break;
            case Change.ColumnClosed(var column, var tick):
                Columns[column].Close(tick);
                break;
            case Change.SeriesAdded(var id, var target, var series):
                Series.Add(id, target, series);
                break;
            case Change.SeriesNumbered(var next):
                Series.NumberFrom(next);
                break;
            case Change.CursorSet(var id, var cursor):
                Series.Set(id, cursor);
                break;
            case Change.CursorMoved(var id, var seenMs, var increase):
                Series.Move(id, seenMs, increase);
                break;
            case Change.SeriesForgotten(var target, var series):
                Series.Forget(target, series);
                break;
            case Change.TargetSet(var target, var text):
                SetTarget(target, text);
                break;
            case Change.EntrySet(var key, var text):
                SetEntry(key, text);
                break;
            default:
                throw new InvalidOperationException($"A change without a meaning: {change}.");
        }
    }

    public void SetTarget(string target, string? text)
    {
        if (text is not null)
        {
            Targets[target] = text;
            return;
        }
        Targets.Remove(target);
        Series.Forget(target);
    }

    public void SetEntry(string key, string? text)
    {
        if (text is null)
        {
            Entries.Remove(key);
            return;
        }
        Entries[key] = text;
    }

    public void Write(Snapshot snapshot)
    {
        foreach (var column in Columns.All)
        {
            snapshot.Part.ColumnAdded(column.Key);
            if (column.ClosedUntil is { } tick)
            {
                snapshot.Part.ColumnClosed(column.Id, tick);
            }
            foreach (var page in column.Loose.All)
            {
                snapshot.Part.PageKept(column.Id, page);
            }
        }
        Series.Write(snapshot);
        foreach (var (target, text) in Targets)
        {
            snapshot.Part.TargetSet(target, text);
        }
        foreach (var (key, text) in Entries)
        {
            snapshot.Part.EntrySet(key, text);
        }
    }
}

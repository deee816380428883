using Leeway.Ledger.Reading;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Keeping;

/// <summary>All that the ledger knows, in memory or by reference to blocks: what commits and snapshots describe.</summary>
sealed class Books(BlockGrid grid)
{
    public ColumnRegister Columns { get; } = new(grid);

    public SeriesRegister Series { get; } = new();

    public Dictionary<string, string> Targets { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes a change that a log tells of, except counts for blocks that contain them already.</summary>
    public void Replay(Change change, Predicate<long> isContained)
    {
        switch (change)
        {
            case Change.ColumnAdded(var key):
                Columns.Add(key);
                break;
            case Change.CountsAdded(var delta):
                Columns[delta.Column].Pages.Add(delta, isContained);
                break;
            case Change.PageKept(var column, var block, var rows):
                if (!isContained(block))
                {
                    Columns[column].Pages.Keep(block, rows);
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

    /// <summary>Points the columns to a block's pages.</summary>
    /// <remarks>If the block was made of what is in memory (<paramref name="rowsAreInIt"/>), that is let go.</remarks>
    public void Seal(long block, SealedBlock kept, bool rowsAreInIt)
    {
        for (var slot = 0; slot < kept.Count; slot++)
        {
            var page = new SealedPage(kept, slot);
            Columns[page.Column].Pages.Seal(block, page, rowsAreInIt);
        }
        if (rowsAreInIt)
        {
            Columns.Loose.Remove(block);
        }
    }

    public void Unseal(SealedBlock block)
    {
        for (var slot = 0; slot < block.Count; slot++)
        {
            Columns[new ColumnId(block[slot].Column)].Pages.Unseal(grid.BlockOf(block.Header.StartTick));
        }
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
            foreach (var page in column.Pages.LoosePages)
            {
                snapshot.Part.PageKept(column.Id, page.Block, page.Loose!);
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

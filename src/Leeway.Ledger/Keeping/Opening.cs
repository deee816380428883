using Leeway.Core.Time;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Log;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Keeping;

/// <summary>Brings the books back from a folder: the newest log, and the blocks that it does not repeat.</summary>
static class Opening
{
    public static OpenedBooks Open(IDisk disk, LedgerSettings settings)
    {
        Sweep(disk);
        var found = LogSearch.Newest(disk);
        var header = found?.Header ?? HeaderOf(settings);
        if (header.Tick != settings.Tick)
        {
            throw new LedgerException(
                $"The ledger was kept with ticks of {DurationText.Format(header.Tick)} and cannot be opened with {DurationText.Format(settings.Tick)}: set the tick back, or begin a ledger in another folder."
            );
        }
        var shelf = new BlockShelf(disk, header.Tick, settings.CachedRows);
        try
        {
            var setAside = shelf.Open();
            if (found is null && shelf.Archive.Blocks.Count + setAside.Count > 0)
            {
                throw new LedgerException(
                    "The folder holds blocks of a ledger but no log, which names their columns: restore it from a backup, or choose another to begin anew."
                );
            }
            return Replay(disk, settings, header, found, shelf, setAside);
        }
        catch
        {
            shelf.Dispose();
            throw;
        }
    }

    static OpenedBooks Replay(
        IDisk disk,
        LedgerSettings settings,
        LogHeader header,
        FoundLog? found,
        BlockShelf shelf,
        IReadOnlyList<string> setAside
    )
    {
        var books = new Books();
        var sealer = new Sealer(books, shelf, new Shapes(header.Tick, header.Blocks, settings), settings.LatePages);
        foreach (var record in found?.Scan.Records ?? [])
        {
            var changes = new ChangeReader(found!.Payload(record));
            while (!changes.IsAtEnd)
            {
                books.Replay(changes.Next(), sealer.SpanAt, tick => shelf.Contains(tick, record.Sequence));
            }
        }
        foreach (var column in books.Columns.All)
        {
            column.Settle();
        }
        var lost = NameLostColumns(books, shelf);
        var log = new CommitLog(disk, header, found?.Newest.Number ?? -1);
        var recovery = new LedgerRecovery
        {
            IsNew = found is null,
            CommitsReplayed = (found?.Scan.Records.Count - found?.Scan.SnapshotRecords) ?? 0,
            TornBytesDropped = found?.TornBytes ?? 0,
            Damage = found is null ? null : GoOn(log, found),
            BlocksFound = shelf.Archive.Blocks.Count,
            BlocksSetAside = setAside,
            ColumnsLost = lost,
        };
        // A block may be ahead of a damaged log; new commits must not be taken for those that it contains.
        var sequence = Math.Max(found?.Scan.Records[^1].Sequence ?? 0, shelf.AppliedThrough);
        return new OpenedBooks(books, new Keeper(books, log, shelf, sealer, settings, sequence), recovery);
    }

    static LogDamage? GoOn(CommitLog log, FoundLog found)
    {
        if (!found.IsDamaged)
        {
            log.GoOn(found.Scan.SnapshotEnd, found.Scan.End);
            return null;
        }
        return found.IsNewest
            ? new LogDamage(log.SetAsideLater(found.Name), found.Scan.End, found.Scan.RecordsAfter)
            : new LogDamage(log.SetAsideLater(found.Newest.Name), Offset: 0, CommitsAfter: 0);
    }

    static int NameLostColumns(Books books, BlockShelf shelf)
    {
        var known = books.Columns.All.Length;
        var highest = shelf.Archive.Blocks.Select(block => block.Columns is [.., var last] ? last : -1);
        var needed = highest.DefaultIfEmpty(-1).Max() + 1;
        for (var number = known; number < needed; number++)
        {
            books.Columns.Add($"lost/{number}");
        }
        return Math.Max(0, needed - known);
    }

    static LogHeader HeaderOf(LedgerSettings settings)
    {
        var ticks = settings.BlockLength / settings.Tick;
        return ticks == Math.Floor(ticks) && ticks <= LedgerLimits.BlockTicks
            ? new LogHeader(settings.Tick, new BlockGrid((int)ticks))
            : throw new ArgumentException(
                $"A block of {settings.BlockLength} is not a whole number of ticks of {settings.Tick}, or more than {LedgerLimits.BlockTicks}.",
                nameof(settings)
            );
    }

    static void Sweep(IDisk disk)
    {
        foreach (var name in disk.Names())
        {
            if (name.EndsWith(FileNames.Unfinished, StringComparison.Ordinal))
            {
                NewFile.Sweep(disk, name);
            }
        }
    }
}

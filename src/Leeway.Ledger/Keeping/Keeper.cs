using Leeway.Core.Time;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Log;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Keeping;

/// <summary>Brings what is staged to disk: the commit first, then blocks that are due, then a shorter log.</summary>
sealed class Keeper(Books books, CommitLog log, BlockShelf shelf, LedgerSettings settings, long lastSequence)
    : IDisposable
{
    readonly List<string> _setAside = [];

    /// <summary>The last commit on disk.</summary>
    long _sequence = lastSequence;

    /// <summary>True if what was held back grew too large: only a snapshot says it all now.</summary>
    bool _needsSnapshot;

    /// <summary>Changes that the books have seen and no commit on disk holds.</summary>
    public ChangeWriter Staged { get; } = new();

    public LedgerHealth Health { get; private set; } = new LedgerHealth.Durable(PutOff: null);

    public CommitOutcome Commit(DateTimeOffset asOf)
    {
        try
        {
            Write();
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            HoldBack();
            var since = Health is LedgerHealth.MemoryOnly already ? already.Since : asOf;
            Health = new LedgerHealth.MemoryOnly(failure.Message, since);
            return new CommitOutcome.MemoryOnly(failure.Message);
        }
        Health = new LedgerHealth.Durable(Tidy(asOf));
        return new CommitOutcome.Durable(_sequence);
    }

    /// <summary>Takes a damaged block out of use; its time is no longer covered.</summary>
    public void SetAside(SealedBlock block)
    {
        books.Unseal(block);
        _setAside.Add(shelf.SetAside(block));
    }

    /// <summary>The names of blocks that were set aside since this was last asked.</summary>
    public IReadOnlyList<string> TakeSetAside()
    {
        string[] taken = [.. _setAside];
        _setAside.Clear();
        return taken;
    }

    public void Dispose()
    {
        log.Dispose();
        shelf.Dispose();
    }

    void Write()
    {
        if (_needsSnapshot || log.MustRoll)
        {
            Roll(_sequence + 1);
            _sequence++;
        }
        else if (!Staged.IsEmpty)
        {
            log.Append(_sequence + 1, Staged.Written);
            _sequence++;
        }
        Staged.Clear();
        _needsSnapshot = false;
    }

    void HoldBack()
    {
        if (Staged.Length > settings.RetainedBytes)
        {
            _needsSnapshot = true;
            Staged.Clear();
        }
    }

    /// <summary>Only after a commit, when nothing is staged: blocks and snapshots must not hold what no commit holds.</summary>
    /// <returns>Why something was put off until the next commit; null if nothing was.</returns>
    string? Tidy(DateTimeOffset asOf)
    {
        try
        {
            var isAnyNew = SealUntil(asOf - settings.HeadLength);
            if (isAnyNew || log.IsLong(settings.LogRollBytes))
            {
                Roll(_sequence);
            }
            return null;
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            return failure.Message;
        }
    }

    /// <summary>Seals each block that ended and has rows in memory; for late counts this makes a new generation.</summary>
    /// <returns>True if a block was sealed for the first time, so that the log can be much shorter.</returns>
    bool SealUntil(DateTimeOffset instant)
    {
        var grid = log.Header.Blocks;
        var end = grid.BlockOf(new TickGrid(log.Header.Tick).TickOf(instant));
        var isAnyNew = false;
        while (books.Columns.Loose.Count > 0 && books.Columns.Loose.Min < end)
        {
            isAnyNew |= Seal(books.Columns.Loose.Min).Header.Generation == 0;
        }
        return isAnyNew;
    }

    SealedBlock Seal(long block)
    {
        while (true)
        {
            try
            {
                var pages = new BlockWriter(log.Header.Blocks.Ticks);
                foreach (var column in books.Columns.All)
                {
                    if (column.Pages.Find(block)?.Merged() is { } rows)
                    {
                        pages.Add(column.Id, rows);
                    }
                }
                var written = shelf.Write(block, pages, _sequence);
                books.Seal(block, written, rowsAreInIt: true);
                return written;
            }
            catch (DamagedBlockException damage)
            {
                SetAside(damage.Block);
            }
        }
    }

    void Roll(long number)
    {
        shelf.DropStrays();
        var snapshot = new Snapshot();
        books.Write(snapshot);
        log.Roll(number, snapshot);
    }
}

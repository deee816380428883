using Leeway.Core.Time;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Log;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Keeping;

/// <summary>Brings what is staged to disk: the commit first, then blocks that are due, then a shorter log.</summary>
sealed class Keeper(
    Books books,
    CommitLog log,
    BlockShelf shelf,
    Sealer sealer,
    LedgerSettings settings,
    long lastSequence
) : IDisposable
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

    /// <summary>What is sealed.</summary>
    public Archive Archive => shelf.Archive;

    /// <summary>The block that counts of the tick are for.</summary>
    public BlockSpan SpanAt(long tick) => sealer.SpanAt(tick);

    /// <summary>Takes a damaged block out of use; its time is no longer covered.</summary>
    public void SetAside(SealedBlock block) => _setAside.Add(shelf.SetAside(block));

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
            var grid = new TickGrid(log.Header.Tick);
            if (
                Undamaged(() => sealer.Seal(grid.TickOf(asOf - settings.HeadLength), _sequence))
                || log.IsLong(settings.LogRollBytes)
            )
            {
                Roll(_sequence);
            }
            Undamaged(() => sealer.Thin(grid.TickOf(asOf), _sequence));
            return null;
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            return failure.Message;
        }
    }

    T Undamaged<T>(Func<T> work)
    {
        while (true)
        {
            try
            {
                return work();
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

using Leeway.Core.Time;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Log;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Keeping;

/// <summary>Brings what is staged to disk: the commit first, then blocks that are due, then a shorter log.</summary>
/// <remarks>All but <see cref="Tidy"/> is called under the gate, which tidying takes only where it must.</remarks>
sealed class Keeper(
    Books books,
    CommitLog log,
    BlockShelf shelf,
    Sealer sealer,
    LedgerSettings settings,
    long lastSequence
) : IDisposable
{
    readonly TickGrid _grid = new(log.Header.Tick);
    readonly List<string> _setAside = [];

    /// <summary>The last commit on disk.</summary>
    long _sequence = lastSequence;

    /// <summary>True if what was held back grew too large: only a snapshot says it all now.</summary>
    bool _needsSnapshot;

    /// <summary>True if a block was sealed since the log was last begun anew.</summary>
    bool _isLogLongerThanNeeded;

    string? _untidy;
    LedgerHealth.MemoryOnly? _trouble;
    string? _unrolled;

    /// <summary>Changes that the books have seen and no commit on disk holds.</summary>
    public ChangeWriter Staged { get; } = new();

    public LedgerHealth Health => (LedgerHealth?)_trouble ?? new LedgerHealth.Durable(_unrolled ?? _untidy);

    /// <summary>What is sealed.</summary>
    public Archive Archive => shelf.Archive;

    public CommitOutcome Commit(DateTimeOffset asOf)
    {
        try
        {
            Write();
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            HoldBack();
            _trouble = new LedgerHealth.MemoryOnly(failure.Message, _trouble?.Since ?? asOf);
            return new CommitOutcome.MemoryOnly(failure.Message);
        }
        _trouble = null;
        // Nothing is staged now: blocks and snapshots must not hold what no commit holds.
        RollIfLong();
        _isLogLongerThanNeeded |= sealer.Freeze(_grid.TickOf(asOf - settings.HeadLength), _sequence);
        return new CommitOutcome.Durable(_sequence);
    }

    /// <summary>Writes blocks that are due, coarser ones, and drops those that are too old.</summary>
    /// <param name="gate">Taken where something comes into force.</param>
    public void Tidy(DateTimeOffset asOf, Lock gate, CancellationToken stop)
    {
        string? untidy = null;
        try
        {
            while (Undamaged(() => sealer.SealNext(gate, stop), gate)) { }
            while (Undamaged(() => sealer.ThinNext(gate, _grid.TickOf(asOf), stop), gate)) { }
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            untidy = failure.Message;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is left is done another time.
        }
        lock (gate)
        {
            _untidy = untidy;
        }
    }

    /// <summary>The block that counts of the tick are for.</summary>
    public BlockSpan SpanAt(long tick) => sealer.SpanAt(tick);

    /// <summary>Takes a damaged block out of use, unless it is; its time is no longer covered.</summary>
    public void SetAside(SealedBlock block)
    {
        if (shelf.SetAside(block, books.Columns.Rewrite) is { } name)
        {
            _setAside.Add(name);
        }
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

    void RollIfLong()
    {
        _unrolled = null;
        if (sealer.IsSealing || !(_isLogLongerThanNeeded || log.IsLong(settings.LogRollBytes)))
        {
            return;
        }
        try
        {
            Roll(_sequence);
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            _unrolled = failure.Message;
        }
    }

    bool Undamaged(Func<bool> work, Lock gate)
    {
        while (true)
        {
            try
            {
                return work();
            }
            catch (DamagedBlockException damage)
            {
                lock (gate)
                {
                    SetAside(damage.Block);
                }
            }
        }
    }

    void Roll(long number)
    {
        if (sealer.IsSealing)
        {
            // A block that comes into force later would hold what the snapshot holds too.
            sealer.Thaw();
        }
        shelf.DropStrays();
        var snapshot = new Snapshot();
        books.Write(snapshot);
        log.Roll(number, snapshot);
        _isLogLongerThanNeeded = false;
    }
}

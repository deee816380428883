namespace Leeway.Ledger.Reading;

/// <summary>A sequence lock: readers wait for nobody, and look again if something was changed while they looked.</summary>
/// <remarks>
/// Writers take turns by a lock of their own. What a reader saw during a change may be half old and half new, and even
/// its exceptions mean nothing: it throws all of it away and begins again
/// (docs/decisions/0014).
/// </remarks>
struct SequenceLock
{
    // Odd while something is being changed.
    uint _version;

    public void BeginWrite()
    {
        _version = unchecked(_version + 1);
        Volatile.WriteBarrier();
    }

    public void EndWrite() => Volatile.Write(ref _version, unchecked(_version + 1));

    /// <summary>Waits for the end of a change, which takes less than a microsecond, and returns what to ask with afterwards.</summary>
    public uint BeginRead()
    {
        var version = Volatile.Read(ref _version);
        for (var spin = new SpinWait(); version % 2 != 0; version = Volatile.Read(ref _version))
        {
            spin.SpinOnce();
        }
        return version;
    }

    /// <summary>True if what was read since must be thrown away.</summary>
    public bool IsChangedSince(uint version)
    {
        Volatile.ReadBarrier();
        return Volatile.Read(ref _version) != version;
    }
}

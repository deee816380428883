using Leeway.Ledger;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Keeping;

/// <summary>Logs what happens to the ledger: once when a trouble begins, and once when it is over.</summary>
sealed partial class LedgerWatch(Ledger.Ledger ledger, ILogger logger)
{
    LedgerHealth _health = new LedgerHealth.Durable(PutOff: null);
    int _setAside = ledger.Recovery.BlocksSetAside.Count;
    bool _isPaused;

    public bool IsDurable => _health is LedgerHealth.Durable;

    /// <summary>Looks after a commit.</summary>
    /// <param name="pausedUntil">The instant that the clock must have passed before anything is counted; null if it has.</param>
    public void Look(DateTimeOffset? pausedUntil)
    {
        var before = _health;
        _health = ledger.Health;
        LookAtCommits(before as LedgerHealth.MemoryOnly, _health as LedgerHealth.MemoryOnly);
        LookAtTidying((before as LedgerHealth.Durable)?.PutOff, (_health as LedgerHealth.Durable)?.PutOff);
        var setAside = ledger.Recovery.BlocksSetAside;
        foreach (var block in setAside.Skip(_setAside))
        {
            BlockDamaged(logger, block);
        }
        _setAside = setAside.Count;
        LookAtClock(pausedUntil);
    }

    void LookAtCommits(LedgerHealth.MemoryOnly? before, LedgerHealth.MemoryOnly? now)
    {
        if (before is null && now is not null)
        {
            DiskLost(logger, now.Reason);
        }
        else if (before is not null && now is null)
        {
            DiskRegained(logger);
        }
    }

    void LookAtTidying(string? before, string? now)
    {
        if (before is null && now is not null)
        {
            TidyingFailed(logger, now);
        }
        else if (before is not null && now is null && IsDurable)
        {
            Tidied(logger);
        }
    }

    void LookAtClock(DateTimeOffset? pausedUntil)
    {
        if (pausedUntil is { } until && !_isPaused)
        {
            CountingPaused(logger, until);
        }
        else if (pausedUntil is null && _isPaused)
        {
            CountingGoesOn(logger);
        }
        _isPaused = pausedUntil is not null;
    }

    [LoggerMessage(
        1001,
        LogLevel.Critical,
        "The ledger could not be written: {Reason}; counts are kept in memory until the disk is back"
    )]
    static partial void DiskLost(ILogger logger, string reason);

    [LoggerMessage(1002, LogLevel.Information, "The ledger is on disk again, with everything that was kept in memory")]
    static partial void DiskRegained(ILogger logger);

    [LoggerMessage(
        1003,
        LogLevel.Error,
        "Commits reach the disk, but blocks or a new log do not: {Reason}; the log grows, and each tick tries again"
    )]
    static partial void TidyingFailed(ILogger logger, string reason);

    [LoggerMessage(1004, LogLevel.Information, "Blocks and logs are written again")]
    static partial void Tidied(ILogger logger);

    [LoggerMessage(
        1005,
        LogLevel.Critical,
        "A block of the ledger is damaged and was set aside as {Block}; its time is not covered any more"
    )]
    static partial void BlockDamaged(ILogger logger, string block);

    [LoggerMessage(
        1006,
        LogLevel.Critical,
        "The clock is behind what was counted already: nothing is counted until it has passed {Until:O}; correct the clock, or restore the ledger from a backup"
    )]
    static partial void CountingPaused(ILogger logger, DateTimeOffset until);

    [LoggerMessage(1007, LogLevel.Information, "The clock has passed what was counted already: counting goes on")]
    static partial void CountingGoesOn(ILogger logger);
}

using Leeway.Core.Time;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Records;

/// <summary>Who needs the records goes through here: while their database is away nobody waits for it, and who asks is told at once.</summary>
/// <remarks>For any number of threads.</remarks>
sealed partial class RecordDoor
{
    readonly RecordDatabase _database;
    readonly TimeProvider _clock;
    readonly ILogger _logger;
    readonly RecordWatch _watch;
    readonly Lock _gate = new();
    TaskCompletionSource _back = new();
    volatile RecordHealth _health = RecordHealth.Reachable.Instance;

    public RecordDoor(RecordDatabase database, TimeProvider clock, ILogger logger)
    {
        (_database, _clock, _logger) = (database, clock, logger);
        _watch = new RecordWatch(database, this, clock);
        _back.SetResult();
    }

    public RecordHealth Health => _health;

    /// <summary>Brings the tables up to date, or leaves that to the <see cref="Watch"/> if the server is away.</summary>
    /// <exception cref="RecordException">Waiting would not help: somebody has to mend it.</exception>
    public void Open()
    {
        try
        {
            RecordTables.Update(_database);
        }
        catch (RecordException trouble) when (IsAway(trouble))
        {
            Lost(trouble);
        }
    }

    /// <summary>Does something that needs the database.</summary>
    /// <exception cref="RecordException">It is away, or failed.</exception>
    public async Task<T> Do<T>(Func<Task<T>> work)
    {
        if (_health is RecordHealth.Away away)
        {
            throw Refusal(away, null);
        }
        try
        {
            return await work();
        }
        catch (Exception trouble) when (RecordTrouble.Is(trouble))
        {
            if (!IsAway(trouble))
            {
                throw RecordTrouble.Of(trouble);
            }
            var missed = Lost(trouble);
            _watch.Miss();
            throw Refusal(missed, trouble);
        }
    }

    /// <summary>Ends when the database is to be had; at once if it is.</summary>
    public Task UntilReachable(CancellationToken stop)
    {
        lock (_gate)
        {
            return _back.Task.WaitAsync(stop);
        }
    }

    /// <summary>Looks after the database until cancelled.</summary>
    public Task Watch(CancellationToken stop) => _watch.Run(stop);

    public RecordHealth.Away Lost(Exception trouble)
    {
        var reason = RecordTrouble.Reason(trouble);
        lock (_gate)
        {
            if (_health is RecordHealth.Away before)
            {
                if (before.Reason != reason)
                {
                    StillAway(_logger, _database.Name, reason);
                }
                var still = before with { Reason = reason };
                _health = still;
                return still;
            }
            var away = new RecordHealth.Away(_clock.GetUtcNow(), reason);
            _health = away;
            _back = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            WentAway(_logger, _database.Name, reason);
            _database.ClearPool(); // the other connections broke with this one
            return away;
        }
    }

    public void Found()
    {
        lock (_gate)
        {
            if (_health is RecordHealth.Away away)
            {
                _health = RecordHealth.Reachable.Instance;
                CameBack(_logger, _database.Name, (_clock.GetUtcNow() - away.Since).TotalSeconds);
                _back.SetResult();
            }
        }
    }

    bool IsAway(Exception trouble) => _database.File is null && RecordTrouble.IsAway(trouble);

    RecordException Refusal(RecordHealth.Away away, Exception? trouble)
    {
        var message =
            $"The records in {_database.Name} are away since {InstantText.Format(away.Since)}: {away.Reason}. "
            + "See that the server runs, can be reached, and lets Leeway in; it is looked for at least once a minute.";
        return trouble is null ? new RecordException(message) : new RecordException(message, trouble);
    }

    [LoggerMessage(
        1400,
        LogLevel.Error,
        "The records in {Database} are away: {Reason}; what needs them is refused, all else goes on, and they are looked for at least once a minute"
    )]
    static partial void WentAway(ILogger logger, string database, string reason);

    [LoggerMessage(1401, LogLevel.Warning, "The records in {Database} are still away, by now because: {Reason}")]
    static partial void StillAway(ILogger logger, string database, string reason);

    [LoggerMessage(1402, LogLevel.Information, "The records in {Database} are back after {Seconds} s")]
    static partial void CameBack(ILogger logger, string database, double seconds);
}

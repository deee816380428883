using Leeway.Core.Time;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Keeping;
using Leeway.Engine.Measuring;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine;

/// <summary>The engine's heart: at every edge it collects, judges, commits, and only then tells.</summary>
/// <param name="beside">Runs what may take longer than a tick, so that ticks go on.</param>
sealed partial class TickLoop(
    EngineParts parts,
    Ledger.Ledger ledger,
    TimeProvider clock,
    EngineMeter meter,
    Func<Action, Task> beside,
    ILogger<TickLoop> logger
)
{
    // A part has at most some thousand rows of some ten bytes for each of its columns.
    const int PartsInCommit = 100;

    readonly LedgerWatch _watch = new(ledger, logger);
    Task _tidying = Task.CompletedTask;
    int _filled;

    public async Task Run(Func<ReadDocuments?> takeReload, Action<EngineSnapshot> publish, CancellationToken stop)
    {
        var edge = ledger.Grid.EdgeAtOrAfter(clock.GetUtcNow());
        parts.Resume(edge);
        while (!stop.IsCancellationRequested)
        {
            await WaitUntil(edge, stop);
            while (takeReload() is { } read)
            {
                await parts.Round.Abandon();
                await parts.Queries.Abandon();
                parts.Follow(read, edge);
            }
            parts.FollowFound(edge);
            publish(await Tick(edge, stop));
            edge = NextEdge(edge);
        }
    }

    async Task<EngineSnapshot> Tick(DateTimeOffset edge, CancellationToken stop)
    {
        parts.Round.Start(parts.Collector.Targets, edge);
        parts.Queries.Start(edge);
        // Half a tick: what has not answered by then would make everybody else's alerts late; it comes with the next tick.
        await parts.Round.Settle(edge + (ledger.Grid.Length / 2), stop);
        await parts.Queries.Settle(edge + (ledger.Grid.Length / 2), stop);
        foreach (var answer in parts.Round.Take())
        {
            Count(answer);
        }
        parts.Queries.Count(edge);
        parts.Collector.CloseTick(edge);
        parts.Slicer.CloseSlices();
        var evaluations = parts.Evaluate(edge);
        parts.Silencer.Take(edge);
        var deliveries = parts.Keeper.Keep(
            parts.Book,
            evaluations.Of,
            parts.Routes,
            occasion => parts.Silencer.HoldsBack(occasion, edge)
        );
        parts.ForgetDelivered(meter);
        Commit(edge);
        parts.Silencer.Committed();
        await Tidy(edge, stop);
        parts.Tell(deliveries, evaluations, edge);
        meter.Evaluated(clock.GetUtcNow() - edge);
        return parts.Snapshot(edge, evaluations);
    }

    void Count(ScrapeAnswer answer)
    {
        if (answer.Failure is null)
        {
            parts.Collector.Answered(answer.Target, answer.Edge);
            return;
        }
        if (answer.Target.FailingSince is null)
        {
            ScrapeFailed(logger, answer.Target.Job.Name, answer.Target.Instance, answer.Failure);
        }
        parts.Collector.Failed(answer.Target, answer.Edge);
    }

    void Commit(DateTimeOffset edge)
    {
        var started = clock.GetTimestamp();
        ledger.Commit(edge);
        _watch.Look(TargetStates.PausedUntil(parts.Collector, edge));
        meter.Committed(clock.GetElapsedTime(started), _watch.IsDurable);
    }

    // What is left when a tidying ends is done by the next.
    async Task Tidy(DateTimeOffset edge, CancellationToken stop)
    {
        if (_tidying.IsCompleted)
        {
            await _tidying;
            _tidying = beside(() => ledger.Tidy(edge, stop));
        }
    }

    async Task WaitUntil(DateTimeOffset edge, CancellationToken stop)
    {
        // Timers count whole milliseconds and end up to one of them early: a tick begins at its edge, not before.
        while (edge - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            if (left > ledger.Grid.Length / 4 && parts.Queries.IsFilling)
            {
                await Fill(stop);
                continue;
            }
            await Task.Delay(left > 1.Milliseconds ? left : 1.Milliseconds, clock, stop);
        }
    }

    // The past is counted while nothing else is to be done.
    async Task Fill(CancellationToken stop)
    {
        if (!parts.Queries.TryFill(clock.GetUtcNow()))
        {
            await Task.Delay(20.Milliseconds, clock, stop);
        }
        else if (++_filled % PartsInCommit == 0)
        {
            ledger.Commit(clock.GetUtcNow()); // long ticks are not to gather more than a commit holds
        }
    }

    // A tick that took longer than its length skips the edges that it missed; their counts come with the next answer.
    // A clock that was set back by more than a tick starts over from where it is now.
    DateTimeOffset NextEdge(DateTimeOffset edge)
    {
        var now = clock.GetUtcNow();
        var next = edge + ledger.Grid.Length;
        return now >= next + ledger.Grid.Length || next > now + (2 * ledger.Grid.Length)
            ? ledger.Grid.EdgeAtOrAfter(now)
            : next;
    }

    [LoggerMessage(
        1000,
        LogLevel.Warning,
        "Target {Instance} of {Job} failed: {Reason}; it covers nothing until it answers"
    )]
    static partial void ScrapeFailed(ILogger logger, string job, string instance, string reason);
}

using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using Leeway.Core.Time;
using Leeway.Engine.Measuring;

namespace Leeway.Engine.Collecting;

/// <summary>Asks the targets that are due at an edge, spread over the first third of the tick, and collects their answers.</summary>
/// <remarks>Started, settled and taken from by one caller; a target is busy until its answer has been taken.</remarks>
sealed class ScrapeRound(ScrapeClient client, TimeProvider clock, TickGrid grid, EngineMeter meter) : IDisposable
{
    const int FailureMax = 300;

    readonly ConcurrentQueue<ScrapeAnswer> _answers = new();
    readonly Dictionary<ScrapedTarget, Task> _busy = [];
    readonly ScrapeMemory _memory = new();
    CancellationTokenSource _abandon = new();

    /// <summary>Where the buffers of pages come from.</summary>
    public ArrayPool<byte> Pool { get; init; } = ArrayPool<byte>.Shared;

    /// <summary>Starts the scrapes that are due; a target that is still busy is left to finish.</summary>
    public void Start(IEnumerable<ScrapedTarget> targets, DateTimeOffset edge)
    {
        foreach (var target in targets)
        {
            if (!_busy.ContainsKey(target) && IsDue(target, edge))
            {
                target.LastScrape = edge;
                _busy[target] = Scrape(target, edge, _abandon.Token);
            }
        }
    }

    /// <summary>Waits until nothing is in flight, or until the deadline; what is late comes with the next round.</summary>
    public async Task Settle(DateTimeOffset deadline, CancellationToken stop)
    {
        var left = deadline - clock.GetUtcNow();
        if (_busy.Count == 0 || left <= TimeSpan.Zero)
        {
            return;
        }
        // Running out of time is an expected end of this wait, not an error.
        await Task.WhenAll(_busy.Values)
            .WaitAsync(left, clock, stop)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    /// <summary>The answers since the last call, in the order in which they came.</summary>
    public IReadOnlyList<ScrapeAnswer> Take()
    {
        var answers = new List<ScrapeAnswer>();
        while (_answers.TryDequeue(out var answer))
        {
            _busy.Remove(answer.Target);
            answers.Add(answer);
        }
        return answers;
    }

    /// <summary>Breaks off what is in flight: before a reload and at the end. Counters keep; they are read next time.</summary>
    public async Task Abandon()
    {
        _abandon.Cancel(); // not CancelAsync: that goes through the pool, and the simulator has one thread
        await Task.WhenAll(_busy.Values);
        _busy.Clear();
        _answers.Clear();
        _abandon.Dispose();
        _abandon = new CancellationTokenSource();
    }

    public void Dispose() => _abandon.Dispose();

    // Due at multiples of the interval, so that all targets of a column answer for the same edges; late rounds catch up.
    static bool IsDue(ScrapedTarget target, DateTimeOffset edge)
    {
        var interval = target.Job.Interval.Ticks;
        var due = (edge.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / interval * interval;
        var last = target.LastScrape is { } scraped
            ? scraped.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks
            : long.MinValue;
        return last < due;
    }

    async Task Scrape(ScrapedTarget target, DateTimeOffset edge, CancellationToken stop)
    {
        await Task.Yield();
        try
        {
            await Task.Delay(OffsetOf(target), clock, stop);
            var failure = await Attempt(target, stop);
            _answers.Enqueue(new ScrapeAnswer(target, edge, failure));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Broken off: the target neither answered nor failed, whichever exception its connection ended with.
        }
    }

    async Task<string?> Attempt(ScrapedTarget target, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(target.Job.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        var started = clock.GetTimestamp();
        using var buffer = new ScrapeBuffer(Pool, _memory);
        string? failure;
        try
        {
            var page = await client.Fetch(target, buffer, either.Token);
            failure = page.Refusal ?? target.Read(buffer.Written, page.Format);
            if (failure is null)
            {
                var duration = clock.GetElapsedTime(started);
                target.Outcome = new ScrapeOutcome.Answered(target.Samples, buffer.Length, duration);
            }
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            failure = $"no answer within {DurationText.Format(target.Job.Timeout)}";
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            // Whatever a target does to us, it is that target's failure and nobody else's.
            failure = trouble is HttpRequestException { InnerException: { } cause } ? cause.Message : trouble.Message;
        }
        if (failure is not null)
        {
            failure = Shorten(failure);
            target.Outcome = new ScrapeOutcome.Failed(failure);
        }
        meter.Scraped(target.Job.Name, failure is null, clock.GetElapsedTime(started));
        return failure;
    }

    // A page may put names of any length into what is wrong with it.
    static string Shorten(string failure) => failure.Length <= FailureMax ? failure : failure[..FailureMax] + "…";

    // Always the same for one target, so that its readings are one interval apart.
    TimeSpan OffsetOf(ScrapedTarget target)
    {
        var hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(target.Key));
        return grid.Length * (hash % 1000 / 3000.0);
    }
}

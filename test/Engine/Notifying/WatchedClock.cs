using System.Threading.Channels;
using Leeway.Core.Time;
using Microsoft.Extensions.Time.Testing;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>Fake time that tells when somebody begins to wait, so that a test moves it neither too early nor by guess.</summary>
sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    static readonly TimeSpan HttpTimeout = 10.Seconds;

    readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public WatchedClock()
        : this(Some.Noon) { }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != HttpTimeout && dueTime != Timeout.InfiniteTimeSpan)
        {
            _waits.Writer.TryWrite(dueTime);
        }
        return timer;
    }

    /// <summary>Waits for the next retry to be awaited, and lets that much time pass.</summary>
    public async Task<TimeSpan> PassNextWait()
    {
        var wait = await _waits.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();
        Advance(wait);
        return wait;
    }

    /// <summary>The next retry's wait, begun but not over.</summary>
    public Task<TimeSpan> NextWait() => _waits.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Leeway.Server.Tests.Outputs;

/// <summary>Time that stands still until a test moves it, and tells for what is being waited meanwhile.</summary>
sealed class StillClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    readonly ConcurrentQueue<TimeSpan> _waits = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (period == Timeout.InfiniteTimeSpan)
        {
            _waits.Enqueue(dueTime);
        }
        return timer;
    }

    /// <summary>How many waits of such a length were begun so far, over or not.</summary>
    public int Waits(TimeSpan length) => Waits(length, length);

    public int Waits(TimeSpan shortest, TimeSpan longest) => _waits.Count(wait => wait >= shortest && wait <= longest);
}

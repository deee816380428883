using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Leeway.Engine.Tests.Records;

/// <summary>A clock that stands still, and tells who wants to be woken after what time.</summary>
sealed class WakeUps() : FakeTimeProvider(RecordHome.Noon)
{
    readonly Channel<TimeSpan> _asked = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>The next wait that somebody begins, or has begun.</summary>
    public ValueTask<TimeSpan> Next() => _asked.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _asked.Writer.TryWrite(dueTime);
        return timer;
    }
}

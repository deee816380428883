namespace Leeway.Engine.Tests.Simulation.Machine;

/// <summary>Time that passes only when it is told to, one timer after another, and a wall clock that may be wrong.</summary>
/// <remarks>Unlike FakeTimeProvider its wall clock can be set back without a timer noticing, and all timers can die at once.</remarks>
sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    readonly SortedSet<SimulatedTimer> _timers = new(
        Comparer<SimulatedTimer>.Create((one, other) => (one.Due, one.Number).CompareTo((other.Due, other.Number)))
    );
    long _timersMade;

    /// <summary>True time since the start.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>How far the wall clock is ahead of the truth.</summary>
    public TimeSpan Error { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + Elapsed + Error;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, _timersMade++, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass to the next timer and fires it; false if none is due by then.</summary>
    public bool FireNext(TimeSpan until)
    {
        if (_timers.Min is not { } next || next.Due > until)
        {
            return false;
        }
        _timers.Remove(next);
        Elapsed = next.Due > Elapsed ? next.Due : Elapsed;
        next.Fire();
        return true;
    }

    public void PassTo(TimeSpan until) => Elapsed = until > Elapsed ? until : Elapsed;

    /// <summary>The machine is off: nobody waits for anything any more.</summary>
    public void Forget() => _timers.Clear();

    public void Await(SimulatedTimer timer) => _timers.Add(timer);

    public void Cancel(SimulatedTimer timer) => _timers.Remove(timer);
}

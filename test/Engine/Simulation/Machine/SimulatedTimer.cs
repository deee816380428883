namespace Leeway.Engine.Tests.Simulation.Machine;

/// <summary>A timer of a <see cref="SimulatedClock"/>.</summary>
sealed class SimulatedTimer(SimulatedClock clock, long number, Action fire) : ITimer
{
    /// <summary>Tells timers of one instant apart.</summary>
    public long Number => number;

    public TimeSpan Due { get; private set; }

    public void Fire() => fire();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        // Nobody here needs one that repeats.
        ArgumentOutOfRangeException.ThrowIfNotEqual(period, Timeout.InfiniteTimeSpan);
        clock.Cancel(this);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Due = clock.Elapsed + dueTime;
            clock.Await(this);
        }
        return true;
    }

    public void Dispose() => clock.Cancel(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}

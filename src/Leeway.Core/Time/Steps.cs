namespace Leeway.Core.Time;

/// <summary>Edges at whole multiples of a step since 1970-01-01T00:00Z, of any length.</summary>
public static class Steps
{
    /// <summary>The latest edge that is not after the instant, also before 1970.</summary>
    public static DateTimeOffset EdgeAtOrBefore(DateTimeOffset instant, TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        var since = instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        var beyond = ((since % step.Ticks) + step.Ticks) % step.Ticks;
        return DateTimeOffset.UnixEpoch.AddTicks(since - beyond);
    }
}

namespace Leeway.Core.Time;

/// <summary>The grid of instants at which counts are kept: whole multiples of one tick since 1970-01-01T00:00Z.</summary>
/// <remarks>
/// Tick number <c>n</c> is the interval <c>[n·length, (n+1)·length)</c>; an edge is the instant between two ticks.
/// The default value's ticks last 15 s.
/// </remarks>
public readonly record struct TickGrid
{
    static readonly TimeSpan DefaultLength = TimeSpan.FromSeconds(15);

    readonly TimeSpan _beyondDefault;

    /// <exception cref="ArgumentOutOfRangeException">The length is not a whole number of milliseconds from 100 ms to 1 h.</exception>
    public TickGrid(TimeSpan length)
    {
        if (length < TimeSpan.FromMilliseconds(100) || length > TimeSpan.FromHours(1))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A tick lasts from 100 ms to 1 h.");
        }
        if (length.Ticks % TimeSpan.TicksPerMillisecond != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A tick is a whole number of milliseconds.");
        }
        _beyondDefault = length - DefaultLength;
    }

    public TimeSpan Length => DefaultLength + _beyondDefault;

    /// <summary>The tick that contains the instant.</summary>
    public long TickOf(DateTimeOffset instant) =>
        Math.DivRem(instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks, Length.Ticks) switch
        {
            var (quotient, remainder) => remainder < 0 ? quotient - 1 : quotient,
        };

    /// <summary>The instant at which the tick begins.</summary>
    public DateTimeOffset StartOf(long tick) => DateTimeOffset.UnixEpoch + TimeSpan.FromTicks(tick * Length.Ticks);

    /// <summary>The latest edge that is not after the instant.</summary>
    public DateTimeOffset EdgeAtOrBefore(DateTimeOffset instant) => StartOf(TickOf(instant));

    /// <summary>The earliest edge that is not before the instant.</summary>
    public DateTimeOffset EdgeAtOrAfter(DateTimeOffset instant)
    {
        var edge = EdgeAtOrBefore(instant);
        return edge == instant ? edge : edge + Length;
    }

    public bool IsEdge(DateTimeOffset instant) => EdgeAtOrBefore(instant) == instant;
}

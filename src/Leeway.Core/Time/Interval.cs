namespace Leeway.Core.Time;

/// <summary>A stretch of time, half-open: <c>[From, Until)</c>, in UTC.</summary>
/// <remarks>Adjoining intervals add up with nothing lost and nothing doubled. The default value is empty.</remarks>
public readonly record struct Interval
{
    /// <exception cref="ArgumentException"><paramref name="until"/> lies before <paramref name="from"/>.</exception>
    public Interval(DateTimeOffset from, DateTimeOffset until)
    {
        if (until < from)
        {
            throw new ArgumentException(
                $"An interval cannot end ({until:O}) before it begins ({from:O}).",
                nameof(until)
            );
        }
        From = from.ToUniversalTime();
        Until = until.ToUniversalTime();
    }

    public DateTimeOffset From { get; }

    /// <summary>The first instant that no longer belongs to the interval.</summary>
    public DateTimeOffset Until { get; }

    public TimeSpan Length => Until - From;

    public bool IsEmpty => From == Until;

    public bool Contains(DateTimeOffset instant) => From <= instant && instant < Until;

    /// <summary>True if they have time in common; an empty interval has none with any other.</summary>
    public bool Overlaps(Interval other) =>
        (From > other.From ? From : other.From) < (Until < other.Until ? Until : other.Until);

    /// <summary>The part of this interval that lies in the other: empty, at the nearest edge, if none does.</summary>
    public Interval Within(Interval other)
    {
        var from = Clamped(From, other);
        return new Interval(from, Clamped(Until, other));
    }

    /// <summary>The smallest interval of whole steps since 1970-01-01T00:00Z that holds this one.</summary>
    public Interval Widened(TimeSpan step)
    {
        var (from, until) = (Steps.EdgeAtOrBefore(From, step), Steps.EdgeAtOrBefore(Until, step));
        return new Interval(from, until == Until ? until : until + step);
    }

    /// <summary>The interval of the given length that ends at <paramref name="until"/>.</summary>
    public static Interval Ending(DateTimeOffset until, TimeSpan length) => new(until - length, until);

    static DateTimeOffset Clamped(DateTimeOffset instant, Interval to) =>
        instant < to.From ? to.From
        : instant > to.Until ? to.Until
        : instant;

    public override string ToString() => $"[{From:yyyy-MM-ddTHH:mm:ss.fffZ}, {Until:yyyy-MM-ddTHH:mm:ss.fffZ})";
}

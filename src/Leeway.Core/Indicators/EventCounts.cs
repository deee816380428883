namespace Leeway.Core.Indicators;

/// <summary>What an indicator saw in one interval: events that count, and those of them that were bad.</summary>
/// <remarks>
/// Kept as counted: total and bad come from counters that are read a moment apart, so a single tick may hold a bad
/// count below zero or above its total; over the ticks such errors cancel, which clamping each tick would prevent.
/// <see cref="Ordered"/> restores 0 ≤ bad ≤ total when a window is read.
/// Arithmetic stays finite: a page that claims 1e308 events must not stop those who read the next one.
/// The default value is <see cref="None"/>: it proves nothing and spends nothing.
/// </remarks>
public readonly record struct EventCounts
{
    /// <exception cref="ArgumentOutOfRangeException">A count is NaN or infinite.</exception>
    public EventCounts(double total, double bad)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(total), false, nameof(total));
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(bad), false, nameof(bad));
        Total = total;
        Bad = bad;
    }

    public static EventCounts None => default;

    /// <summary>Valid events; not always whole, because an increase over a gap is spread over the gap.</summary>
    public double Total { get; }

    /// <summary>Events that were valid and not good.</summary>
    public double Bad { get; }

    public double Good => Finite(Total - Bad);

    public bool IsNone => Total == 0 && Bad == 0;

    /// <summary>The nearest counts with 0 ≤ bad ≤ total.</summary>
    public EventCounts Ordered()
    {
        var total = Math.Max(0, Total);
        return new EventCounts(total, Math.Clamp(Bad, 0, total));
    }

    public static EventCounts operator +(EventCounts left, EventCounts right) =>
        new(Finite(left.Total + right.Total), Finite(left.Bad + right.Bad));

    public static EventCounts operator -(EventCounts left, EventCounts right) =>
        new(Finite(left.Total - right.Total), Finite(left.Bad - right.Bad));

    /// <exception cref="ArgumentOutOfRangeException">The factor is NaN or infinite.</exception>
    public static EventCounts operator *(EventCounts counts, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(factor), false, nameof(factor));
        return new EventCounts(Finite(counts.Total * factor), Finite(counts.Bad * factor));
    }

    public static EventCounts Add(EventCounts left, EventCounts right) => left + right;

    public static EventCounts Subtract(EventCounts left, EventCounts right) => left - right;

    public static EventCounts Multiply(EventCounts counts, double factor) => counts * factor;

    public override string ToString() => $"{Bad:0.###} bad of {Total:0.###}";

    static double Finite(double count) => Math.Clamp(count, double.MinValue, double.MaxValue);
}

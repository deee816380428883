using Leeway.Core.Indicators;

namespace Leeway.Core.Replay;

/// <summary>Counts of even ticks, summed from the beginning: any window is two look-ups and a subtraction.</summary>
/// <remarks>
/// An edge is the instant between two ticks; edge 0 is <see cref="From"/>, edge <see cref="Ticks"/> is <see cref="Until"/>. A window that begins
/// before the history has nothing known there. Immutable.
/// </remarks>
public sealed class CountHistory
{
    // Sums up to an edge. The total and the bad events are kept as counted and ordered only when a window is read.
    readonly double[] _total;
    readonly double[] _bad;

    // In ticks of .NET; null if everything is known.
    readonly long[]? _covered;

    /// <param name="step">How long a tick is.</param>
    /// <param name="total">Of each tick, from the first.</param>
    /// <param name="covered">Of each tick, for how long it is known; null if all of them are throughout.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or the step is not positive.</exception>
    public CountHistory(
        DateTimeOffset from,
        TimeSpan step,
        ReadOnlySpan<double> total,
        ReadOnlySpan<double> bad,
        ReadOnlySpan<TimeSpan> covered = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNotEqual(bad.Length, total.Length, nameof(bad));
        ArgumentOutOfRangeException.ThrowIfNotEqual(
            covered.IsEmpty || covered.Length == total.Length,
            true,
            nameof(covered)
        );
        (From, Step, _total, _bad) = (from, step, Summed(total), Summed(bad));
        _covered = covered.IndexOfAnyExcept(step) < 0 ? null : Summed(covered);
    }

    /// <summary>When the first tick begins.</summary>
    public DateTimeOffset From { get; }

    public TimeSpan Step { get; }

    public int Ticks => _total.Length - 1;

    /// <summary>When the last tick ends.</summary>
    public DateTimeOffset Until => EdgeAt(Ticks);

    public DateTimeOffset EdgeAt(int edge) => From + (Step * edge);

    /// <summary>The nearest edge that is not before the instant, of those there are.</summary>
    public int EdgeAtOrAfter(DateTimeOffset instant) =>
        (int)Math.Clamp(Math.Ceiling((double)(instant - From).Ticks / Step.Ticks), 0, Ticks);

    /// <summary>So many ticks hold a time of this length; at least one.</summary>
    public int TicksOf(TimeSpan length) =>
        (int)Math.Clamp(Math.Ceiling((double)length.Ticks / Step.Ticks), 1, int.MaxValue / 2);

    /// <summary>What was counted from one edge to another, with 0 ≤ bad ≤ total.</summary>
    public EventCounts Counts(int from, int until) =>
        new EventCounts(_total[until] - _total[from], _bad[until] - _bad[from]).Ordered();

    /// <summary>How much is known from one edge to another.</summary>
    public TimeSpan Covered(int from, int until) =>
        _covered is null ? Step * (until - from) : new TimeSpan(_covered[until] - _covered[from]);

    /// <summary>The first edge from <paramref name="edge"/> on before which nothing is known of so many ticks; one after the last if there is none.</summary>
    public int NextUnknown(int edge, int ticks)
    {
        if (_covered is null)
        {
            return Ticks + 1;
        }
        while (edge <= Ticks && _covered[edge] > _covered[Math.Max(0, edge - ticks)])
        {
            edge++;
        }
        return edge;
    }

    /// <summary>The first edge from <paramref name="edge"/> on before which so many ticks may hold more bad events than this part of all of theirs.</summary>
    /// <returns>One after the last if there is none.</returns>
    public int NextAbove(int edge, int ticks, double ratio)
    {
        for (; edge < ticks && edge <= Ticks; edge++)
        {
            if (_bad[edge] > ratio * _total[edge])
            {
                return edge;
            }
        }
        var first = edge - ticks;
        if (first < 0 || edge > Ticks)
        {
            return edge;
        }
        return edge
            + BurnScan.FirstAbove(
                _bad.AsSpan(edge),
                _bad.AsSpan(first, _bad.Length - edge),
                _total.AsSpan(edge),
                _total.AsSpan(first, _bad.Length - edge),
                ratio
            );
    }

    static double[] Summed(ReadOnlySpan<double> values)
    {
        var sums = new double[values.Length + 1];
        var sum = 0.0;
        for (var tick = 0; tick < values.Length; tick++)
        {
            sum += values[tick];
            sums[tick + 1] = sum;
        }
        return sums;
    }

    static long[] Summed(ReadOnlySpan<TimeSpan> values)
    {
        var sums = new long[values.Length + 1];
        for (var tick = 0; tick < values.Length; tick++)
        {
            sums[tick + 1] = sums[tick] + values[tick].Ticks;
        }
        return sums;
    }
}

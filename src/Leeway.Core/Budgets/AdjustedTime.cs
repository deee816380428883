using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Budgets;

/// <summary>What the adjustments of one SLO make of its counts. It never changes.</summary>
/// <remarks>
/// Exclusions that overlap are a union: nothing is taken away twice, and within them corrections have no effect.
/// Corrections act in the order of their names: one that sets replaces what stands so far, what earlier ones added too.
/// Every interval is widened to whole steps (a tick, or a slice), because the counts of a step cannot be told apart.
/// Counts stay as they come out, see <see cref="EventCounts"/>: 0 ≤ bad ≤ total holds where a window is read.
/// </remarks>
public sealed class AdjustedTime
{
    readonly AdjustedStretch[] _stretches;

    AdjustedTime(IReadOnlyList<AdjustedSpan> spans, AdjustedStretch[] stretches)
    {
        Spans = spans;
        _stretches = stretches;
    }

    public static AdjustedTime None { get; } = new([], []);

    /// <summary>The intervals, widened, in the order in which they act.</summary>
    public IReadOnlyList<AdjustedSpan> Spans { get; }

    /// <param name="spans">In any order; empty ones do nothing.</param>
    /// <param name="step">What the counts of cannot be told apart: the length of a tick, or of a slice.</param>
    public static AdjustedTime Of(IEnumerable<AdjustedSpan> spans, TimeSpan step)
    {
        AdjustedSpan[] ordered =
        [
            .. spans
                .Where(one => !one.Span.IsEmpty)
                .Select(one => one with { Span = one.Span.Widened(step) })
                .OrderBy(one => one.Adjustment, StringComparer.Ordinal)
                .ThenBy(one => one.Span.From)
                .ThenBy(one => one.Span.Until),
        ];
        return ordered is [] ? None : new AdjustedTime(ordered, AdjustedStretch.Cut(ordered));
    }

    /// <summary>True if an adjustment acts anywhere in the interval.</summary>
    public bool ActsIn(Interval interval) =>
        First(interval.From) is var first && first < _stretches.Length && _stretches[first].Span.From < interval.Until;

    /// <summary>The end of the exclusion that the instant lies in, or of the last one before it; null if there is none.</summary>
    public DateTimeOffset? ExcludedUntil(DateTimeOffset instant)
    {
        var index = First(instant);
        if (index == _stretches.Length || _stretches[index].Span.From > instant)
        {
            index--;
        }
        while (index >= 0 && !_stretches[index].IsExcluded)
        {
            index--;
        }
        return index < 0 ? null : _stretches[index].Span.Until;
    }

    /// <summary>What stands in a window in place of what was counted.</summary>
    /// <param name="counted">The window as it was counted; given back as it is if nothing acts in it.</param>
    /// <param name="read">What was counted in a part of the window.</param>
    public WindowCounts Adjust(WindowCounts counted, Func<Interval, WindowCounts> read)
    {
        var window = counted.Window;
        if (!ActsIn(window))
        {
            return counted;
        }
        var (sum, covered, from) = (EventCounts.None, TimeSpan.Zero, window.From);
        for (var index = First(window.From); from < window.Until; index++)
        {
            var next =
                index < _stretches.Length
                    ? _stretches[index].Span.Within(window)
                    : new Interval(window.Until, window.Until);
            // What lies between two stretches is as it was counted, and parts are added up, not taken away: where all bad
            // events are excluded, none are left, not some 1e-12 of one.
            Take(new Interval(from, next.From), part => part);
            if (index < _stretches.Length)
            {
                Take(next, _stretches[index].Adjust);
            }
            from = next.Until;
        }
        return new WindowCounts(window, sum, covered);

        void Take(Interval part, Func<WindowCounts, WindowCounts> adjust)
        {
            if (!part.IsEmpty)
            {
                var adjusted = adjust(read(part) with { Window = part });
                sum += adjusted.Counted;
                covered += adjusted.Covered;
            }
        }
    }

    // The first stretch that ends after the instant.
    int First(DateTimeOffset instant)
    {
        var (low, high) = (0, _stretches.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _stretches[middle].Span.Until <= instant ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}

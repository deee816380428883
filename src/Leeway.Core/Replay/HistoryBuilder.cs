using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>Makes even ticks of stretches of the past, whatever their edges.</summary>
/// <remarks>
/// The first tick begins with the first span. A span that lies across edges is shared out by time. Time of which no span speaks is not covered:
/// it is neither good nor bad.
/// </remarks>
public static class HistoryBuilder
{
    /// <summary>More ticks than this are not replayed: nine and a half years of minutes, 57 days of seconds.</summary>
    public const int TicksMax = 5_000_000;

    /// <summary>How many ticks the spans would take.</summary>
    public static long TicksOf(IReadOnlyList<CountedSpan> spans, TimeSpan step) =>
        spans.Count == 0
            ? 0
            : (long)Math.Ceiling((double)(spans[^1].Span.Until - spans[0].Span.From).Ticks / step.Ticks);

    /// <param name="spans">At least one, in order, none sharing time with another.</param>
    /// <exception cref="ArgumentException">No spans, or more than <see cref="TicksMax"/> ticks.</exception>
    public static CountHistory Build(IReadOnlyList<CountedSpan> spans, TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfZero(spans.Count, nameof(spans));
        var ticks = TicksOf(spans, step);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticks, TicksMax, nameof(spans));
        var from = spans[0].Span.From;
        var (total, bad, covered) = (new double[ticks], new double[ticks], new TimeSpan[ticks]);
        foreach (var (span, counts, known) in spans)
        {
            var first = (int)((span.From - from).Ticks / step.Ticks);
            if (span.Length == step && from + (step * first) == span.From)
            {
                Add(first, counts, known);
                continue;
            }
            for (var tick = first; tick < ticks && from + (step * tick) < span.Until; tick++)
            {
                var share =
                    span.Within(new Interval(from + (step * tick), from + (step * (tick + 1)))).Length / span.Length;
                Add(tick, counts * share, known * share);
            }
        }
        return new CountHistory(from, step, total, bad, covered);

        void Add(int tick, EventCounts counts, TimeSpan known)
        {
            total[tick] += counts.Total;
            bad[tick] += counts.Bad;
            covered[tick] += known;
        }
    }
}

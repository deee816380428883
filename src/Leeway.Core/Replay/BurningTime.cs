using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>Finds when a history burnt faster than 1, whatever any alert says.</summary>
/// <remarks>
/// Looked at is a short window at every tick. Where it burns for a while, the stretch lasts from the first to the last tick therein that itself
/// burns: a window that looks back sees an outage later than it began and longer than it lasted.
/// </remarks>
static class BurningTime
{
    /// <summary>The short window of the workbook's fastest tier.</summary>
    public static TimeSpan Window { get; } = 5.Minutes;

    // Just as fast as allowed is not faster, whatever the last digits of doubles say.
    const double Above = 1 + 1e-9;

    /// <summary>In order, none touching another.</summary>
    /// <param name="budget">β.</param>
    public static List<BurningStretch> Of(CountHistory history, decimal budget)
    {
        var (ticks, ratio) = (history.TicksOf(Window), (double)budget * Above);
        List<BurningStretch> stretches = [];
        var edge = history.NextAbove(1, ticks, ratio);
        while (edge <= history.Ticks)
        {
            var end = edge;
            while (end < history.Ticks && IsAbove(history, end + 1 - ticks, end + 1, ratio))
            {
                end++;
            }
            Add(stretches, Trimmed(history, Math.Max(0, edge - ticks), end, ratio));
            edge = history.NextAbove(end + 1, ticks, ratio);
        }
        return stretches;
    }

    static bool IsAbove(CountHistory history, int from, int until, double ratio)
    {
        var counts = history.Counts(Math.Max(0, from), until);
        return counts.Bad > ratio * counts.Total;
    }

    static BurningStretch Trimmed(CountHistory history, int from, int until, double ratio)
    {
        while (from < until - 1 && !IsAbove(history, from, from + 1, ratio))
        {
            from++;
        }
        while (until > from + 1 && !IsAbove(history, until - 1, until, ratio))
        {
            until--;
        }
        return new BurningStretch(from, until);
    }

    static void Add(List<BurningStretch> stretches, BurningStretch next)
    {
        if (stretches is [.., var last] && next.From <= last.Until)
        {
            stretches[^1] = new BurningStretch(last.From, Math.Max(last.Until, next.Until));
            return;
        }
        stretches.Add(next);
    }
}

using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Budgets;

/// <summary>A stretch of time in which throughout the same adjustments act.</summary>
/// <param name="Acting">In the order in which they act.</param>
readonly record struct AdjustedStretch(Interval Span, IReadOnlyList<AdjustedSpan> Acting)
{
    public bool IsExcluded { get; } = Acting.Any(one => one.Effect is AdjustmentEffect.Exclude);

    /// <summary>Cuts the time in which spans act into stretches, in order of time. Exclusions that meet are one.</summary>
    /// <param name="spans">In the order in which they act.</param>
    public static AdjustedStretch[] Cut(IReadOnlyList<AdjustedSpan> spans)
    {
        var edges = spans.SelectMany(one => (DateTimeOffset[])[one.Span.From, one.Span.Until]).Distinct().Order();
        var begins = new Queue<int>(Enumerable.Range(0, spans.Count).OrderBy(number => spans[number].Span.From));
        var acting = new SortedSet<int>();
        var stretches = new List<AdjustedStretch>();
        var from = DateTimeOffset.MinValue;
        foreach (var edge in edges)
        {
            if (acting.Count > 0)
            {
                var next = new AdjustedStretch(new Interval(from, edge), [.. acting.Select(number => spans[number])]);
                if (stretches is [.., { IsExcluded: true } last] && next.IsExcluded && last.Span.Until == from)
                {
                    stretches[^1] = last with { Span = new Interval(last.Span.From, edge) };
                }
                else
                {
                    stretches.Add(next);
                }
            }
            acting.RemoveWhere(number => spans[number].Span.Until <= edge);
            while (begins.TryPeek(out var begun) && spans[begun].Span.From == edge)
            {
                acting.Add(begins.Dequeue());
            }
            from = edge;
        }
        return [.. stretches];
    }

    /// <summary>What stands in a part of the stretch in place of what was counted there.</summary>
    public WindowCounts Adjust(WindowCounts part)
    {
        if (IsExcluded)
        {
            return part with { Counted = EventCounts.None, Covered = TimeSpan.Zero };
        }
        var (total, bad, covered) = (part.Counted.Total, part.Counted.Bad, part.Covered);
        foreach (var (_, span, effect) in Acting)
        {
            var correction = (AdjustmentEffect.Correct)effect;
            var share = part.Window.Length / span.Length;
            total = correction.Total?.Of(total, share) ?? total;
            bad = correction.Bad?.Of(bad, share) ?? bad;
            covered = correction.SetsAll ? part.Window.Length : covered;
        }
        return part with { Counted = new EventCounts(total, bad), Covered = covered };
    }
}

using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.History;

/// <summary>Makes up the past of a shop, minute by minute, as its services would have lived it.</summary>
/// <remarks>The same seed and range give the same counts; SLOs of one service see the same requests.</remarks>
sealed class HistoryGenerator(int seed)
{
    /// <summary>One entry a minute, without a gap; the first and the last are cut to the range.</summary>
    public IEnumerable<GeneratedCounts> Of(SloHistory history, Interval range)
    {
        var requests = new Random(SeedOf(history.Service.Name));
        var bad = new Random(SeedOf(history.Slo));
        var from = range.From;
        while (from < range.Until)
        {
            var until = EndOfMinute(from);
            until = until < range.Until ? until : range.Until;
            var mean = history.Service.RequestsPerSecond * (until - from).TotalSeconds * DayShape.At(from);
            var total = Chance.Count(requests, mean);
            var badOnes = Chance.Count(bad, total * history.BadShareAt(from, range.Until));
            yield return new GeneratedCounts(
                new Interval(from, until),
                new EventCounts(total, Math.Min(total, badOnes))
            );
            from = until;
        }
    }

    // string.GetHashCode differs from run to run.
    int SeedOf(string name) => name.Aggregate(seed, (sum, letter) => unchecked((sum * 31) + letter));

    static DateTimeOffset EndOfMinute(DateTimeOffset instant) =>
        new TickGrid(1.Minutes).EdgeAtOrBefore(instant) + 1.Minutes;
}

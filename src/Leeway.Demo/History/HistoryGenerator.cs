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
        var requests = RandomOf(history.Service.Name);
        var bad = RandomOf(history.Slo);
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

    /// <summary>How long the requests of a history took, to be asked for its entries in their order.</summary>
    /// <param name="until">Where the history ends.</param>
    public LatencyPast LatencyOf(SloHistory history, double threshold, DateTimeOffset until) =>
        new(history, threshold, until, RandomOf($"{history.Slo} latency"));

    // string.GetHashCode differs from run to run.
    Random RandomOf(string name) => new(name.Aggregate(seed, (sum, letter) => unchecked((sum * 31) + letter)));

    static DateTimeOffset EndOfMinute(DateTimeOffset instant) =>
        new TickGrid(1.Minutes).EdgeAtOrBefore(instant) + 1.Minutes;
}

using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Demo.History;

/// <summary>Puts a made-up past into a ledger, marked as generated.</summary>
static class HistoryImport
{
    // Twelve blocks of the ledger: little enough to stage, much enough to be worth a flush.
    static readonly TimeSpan Chunk = 1.Days;

    /// <summary>Adds the thirty days until the last tick's end to a ledger that holds nothing yet.</summary>
    /// <param name="now">Where the past ends.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <returns>How many SLOs got a past.</returns>
    public static int Run(
        Ledger.Ledger ledger,
        IReadOnlyList<Objective> objectives,
        int seed,
        DateTimeOffset now,
        Action<double> progress,
        CancellationToken stop
    )
    {
        var until = ledger.Grid.EdgeAtOrBefore(now);
        var range = Interval.Ending(until, SloHistory.Length);
        range = new Interval(new TickGrid(1.Minutes).EdgeAtOrBefore(range.From), until);
        var pasts = Pasts(ledger, objectives, new HistoryGenerator(seed), range);
        for (var from = range.From; from < until && pasts.Count > 0; from += Chunk)
        {
            stop.ThrowIfCancellationRequested();
            var end = from + Chunk < until ? from + Chunk : until;
            foreach (var past in pasts)
            {
                past.AddUntil(end);
            }
            ledger.Commit(end);
            ledger.Tidy(end, stop);
            progress((end - range.From) / range.Length);
        }
        foreach (var past in pasts)
        {
            past.Dispose();
        }
        return pasts.Count;
    }

    static List<ColumnPast> Pasts(
        Ledger.Ledger ledger,
        IReadOnlyList<Objective> objectives,
        HistoryGenerator generator,
        Interval range
    )
    {
        var pasts = new List<ColumnPast>();
        foreach (var objective in objectives.DistinctBy(one => one.Indicator.ColumnKey, StringComparer.Ordinal))
        {
            var history = SloHistory.All.FirstOrDefault(history => history.Slo == objective.Name);
            if (history is not null)
            {
                pasts.Add(
                    new ColumnPast(
                        ledger,
                        ledger.Column(objective.Indicator.ColumnKey),
                        BucketsPast.Of(ledger, objective.Indicator, generator, history, range.Until),
                        generator.Of(history, range)
                    )
                );
            }
        }
        return pasts;
    }
}

using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;

namespace Leeway.Engine.Collecting;

/// <summary>What the collector knows of a column beside its counts.</summary>
static class ColumnReadings
{
    /// <param name="column">What counts the SLI's events now.</param>
    /// <param name="ledger">Which the column is in.</param>
    /// <param name="edge">The end of the tick.</param>
    /// <param name="history">The SLO's, which may have been counted by other columns before.</param>
    public static ColumnReading Of(
        CollectedColumn column,
        Ledger.Ledger ledger,
        DateTimeOffset edge,
        SloHistory history
    )
    {
        var own = ledger.Watermark(column.Id);
        var isNew = history.KnownBefore is { } before && !(own > before);
        var watermark = isNew ? history.KnownBefore : own;
        var (slowest, isAsked, isAnyFailing) = (TimeSpan.Zero, !isNew, false);
        // At every tick for every target of every column: no enumerators here.
        for (var index = 0; index < column.Expected.Count; index++)
        {
            var target = column.Expected[index];
            slowest = target.Job.Interval > slowest ? target.Job.Interval : slowest;
            // Of targets that a new column has not seen yet, it cannot say that none is gone.
            isAsked &= target.Outcome is not ScrapeOutcome.NotYet;
            isAnyFailing |= target.FailingSince is not null;
        }
        // Two missed answers and the tick that a late one may wait for its commit.
        var patience = (2 * slowest) + (2 * ledger.Grid.Length) + column.Delay;
        var isStale = watermark is not { } known || edge - known > patience;
        return new ColumnReading(column.Id, watermark, isStale, isAsked, isAnyFailing ? Gone(column, history) : [])
        {
            Step = Step(slowest, ledger.Grid.Length),
        };
    }

    // An answer counts until the edge after it, so that a step is of whole ticks.
    static TimeSpan Step(TimeSpan interval, TimeSpan tick) => tick * Math.Max(1, Math.Ceiling(interval / tick));

    static List<GoneTarget> Gone(CollectedColumn column, SloHistory history) =>
        [
            .. column
                .Expected.Where(target => target.FailingSince is not null)
                .Select(target => (Target: target, Traffic: LastTraffic(target, history)))
                .Where(gone => gone.Traffic > 0)
                .Select(gone => new GoneTarget(
                    gone.Target.Instance,
                    gone.Target.Job.Name,
                    gone.Target.FailingSince!.Value,
                    gone.Target.Answered!.Value,
                    DateTimeOffset.FromUnixTimeMilliseconds(gone.Traffic)
                ))
                .OrderBy(gone => gone.SilentSince),
        ];

    // A target that was silent already when the SLI changed is gone as it was before.
    static long LastTraffic(ScrapedTarget target, SloHistory history) =>
        history.Stretches.Max(stretch => target.Mark.Followed.GetValueOrDefault(stretch.Source.Number));
}

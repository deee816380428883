using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Collecting;

/// <summary>What the collector knows of a column beside its counts.</summary>
static class ColumnReadings
{
    public static ColumnReading Of(CollectedColumn column, Ledger.Ledger ledger, DateTimeOffset edge)
    {
        var watermark = ledger.Watermark(column.Id);
        var slowest = column.Expected.Count == 0 ? TimeSpan.Zero : column.Expected.Max(target => target.Job.Interval);
        // Two missed answers and the tick that a late one may wait for its commit.
        var patience = (2 * slowest) + (2 * ledger.Grid.Length);
        var isStale = watermark is not { } known || edge - known > patience;
        var isAsked = column.Expected.All(target => target.Outcome is not ScrapeOutcome.NotYet);
        return new ColumnReading(column.Id, watermark, isStale, isAsked, Gone(column));
    }

    static List<GoneTarget> Gone(CollectedColumn column) =>
        [
            .. column
                .Expected.Where(target => target.FailingSince is not null)
                .Select(target => (Target: target, Traffic: target.Mark.Followed.GetValueOrDefault(column.Id.Number)))
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
}

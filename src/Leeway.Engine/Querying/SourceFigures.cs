using Leeway.Engine.Measuring;

namespace Leeway.Engine.Querying;

/// <summary>The load on each server that is asked, as metrics.</summary>
static class SourceFigures
{
    public static void Watch(EngineMeter meter, Func<IReadOnlyList<QuerySourceState>> read)
    {
        Func<IEnumerable<(string, double)>> Each(Func<QuerySourceState, double> value) =>
            () => read().Select(source => (source.Name, value(source)));

        meter.WatchSourceCounts("leeway.queries", "{query}", "Queries, by data source.", Each(now => now.Asked));
        meter.WatchSourceCounts(
            "leeway.queries.failed",
            "{query}",
            "Queries that failed, by data source.",
            Each(now => now.Failed)
        );
        meter.WatchSourceCounts(
            "leeway.queries.samples",
            "{sample}",
            "Samples that queries have read, by data source.",
            Each(now => now.Samples)
        );
        meter.WatchSources(
            "leeway.queries.underway",
            "{query}",
            "Queries that wait for an answer, by data source.",
            Each(now => now.UnderWay)
        );
        meter.WatchSources(
            "leeway.backfill.left",
            "s",
            "The past that is still to be filled in, added up over all SLIs, by data source.",
            Each(now => now.FillLeft.TotalSeconds)
        );
    }
}

namespace Leeway.Engine.Collecting;

/// <summary>The collector's live state as values.</summary>
static class TargetStates
{
    public static IReadOnlyList<TargetState> Of(Collector collector) =>
        [
            .. collector
                .Targets.Select(target => new TargetState(
                    target.Job.Name,
                    target.Instance,
                    target.Address,
                    target.Labels,
                    target.Discovered,
                    target.Outcome,
                    target.LastScrape,
                    target.Answered,
                    target.FailingSince,
                    target.Series.Counted.Count(),
                    [
                        .. target
                            .Columns.Where(column => column.FeedingJobs.Contains(target.Job.Name))
                            .Select(column => column.Id.Number),
                    ]
                ))
                .OrderBy(target => target.Job, StringComparer.Ordinal)
                .ThenBy(target => target.Instance, StringComparer.Ordinal),
        ];

    /// <summary>By the column's key; columns without anomalies are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<AnomalyCount>> AnomaliesOf(Collector collector) =>
        collector
            .Columns.Select(column => (column.Key, Counts: Counts(column.Value)))
            .Where(column => column.Counts.Count > 0)
            .ToDictionary(column => column.Key, column => column.Counts, StringComparer.Ordinal);

    /// <summary>The last edge that was counted already if it lies ahead of this one: until the clock has passed it nothing counts.</summary>
    public static DateTimeOffset? PausedUntil(Collector collector, DateTimeOffset edge)
    {
        var latest = collector.Targets.Max(target => target.Answered);
        return latest > edge ? latest : null;
    }

    static IReadOnlyList<AnomalyCount> Counts(CollectedColumn column) =>
        [
            .. Enum.GetValues<AnomalyKind>()
                .Select(kind => new AnomalyCount(kind, column.Anomalies(kind)))
                .Where(count => count.Times > 0),
        ];
}

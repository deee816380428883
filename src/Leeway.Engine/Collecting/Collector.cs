using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Discovering;

namespace Leeway.Engine.Collecting;

/// <summary>All targets and columns; takes pages in, adds what they count to the ledger, and knows until when each column is known.</summary>
/// <remarks>
/// One caller at a time. Counts go to the ledger's ticks as soon as a target answers, staged together with the cursors
/// that they came from, so that one commit makes both durable; nothing waits in between.
/// </remarks>
public sealed class Collector(Ledger.Ledger ledger)
{
    // A series that hides for longer and comes back in the same process is taken for a new one.
    static readonly TimeSpan OldSeriesKept = 7.Days;

    readonly Dictionary<string, CollectedColumn> _columns = new(StringComparer.Ordinal);
    readonly Dictionary<string, ScrapedTarget> _targets = new(StringComparer.Ordinal);
    IReadOnlyList<ScrapeJob> _jobs = [];
    Func<ScrapeJob, IEnumerable<TargetGroup>> _foundFor = _ => [];
    readonly TargetMemory _memory = new(ledger);
    readonly GroupFollowing _groups = new(ledger);

    internal IReadOnlyCollection<ScrapedTarget> Targets => _targets.Values;

    /// <summary>Targets that were found and are not scraped.</summary>
    internal IReadOnlyList<DroppedTarget> Dropped { get; private set; } = [];

    internal IReadOnlyDictionary<string, CollectedColumn> Columns => _columns;

    /// <summary>Follows the targets and SLIs of a configuration; those that stay keep their cursors and their following.</summary>
    /// <param name="edge">The edge from which new targets are expected to answer.</param>
    /// <param name="found">The targets that discovery has found for a job; null for none.</param>
    /// <param name="isAllFound">False while discovery is still looking for the first time.</param>
    public void Follow(
        Configuration configuration,
        DateTimeOffset edge,
        Func<ScrapeJob, IEnumerable<TargetGroup>>? found = null,
        bool isAllFound = true
    )
    {
        FollowColumns(configuration);
        _groups.Follow(configuration, _columns, edge);
        (_jobs, _foundFor) = (configuration.ScrapeJobs, found ?? (_ => []));
        FollowTargets(edge, isReload: true, isAllFound);
    }

    /// <summary>Follows targets that were found since, and no longer those that are gone; all others go on untouched.</summary>
    /// <remarks>A target that discovery takes away has left, like one that a document takes away: it is not silent.</remarks>
    public void FollowFound(DateTimeOffset edge, bool isAllFound = true) =>
        FollowTargets(edge, isReload: false, isAllFound);

    void FollowTargets(DateTimeOffset edge, bool isReload, bool isAllFound)
    {
        var kept = ledger.Targets;
        var resolved = _jobs.Select(job => TargetResolution.Of(job, _foundFor(job))).ToList();
        Dropped = [.. resolved.SelectMany(job => job.Dropped)];
        var wanted = resolved.SelectMany(job => job.Targets).ToDictionary(one => one.Key, StringComparer.Ordinal);
        foreach (var key in _targets.Keys.Where(key => !wanted.ContainsKey(key)).ToList())
        {
            _targets.Remove(key);
        }
        var columnsOf = _jobs.ToDictionary(job => job.Name, ColumnsOf, StringComparer.Ordinal);
        foreach (var (key, target) in wanted)
        {
            var isKnown = _targets.TryGetValue(key, out var followed) && followed.LabelsHash == target.LabelsHash;
            if (!isKnown || followed is null)
            {
                followed = TargetMemory.Restore(
                    new ScrapedTarget(target, ledger.Column) { ResolvedUntil = edge },
                    kept
                );
                _targets[key] = followed;
            }
            (followed.Job, followed.Discovered) = (target.Job, target.Discovered);
            if (isReload || !isKnown)
            {
                followed.Follow(columnsOf[target.Job.Name]);
                followed.Report();
                _memory.RestoreCursors(followed);
            }
        }
        _memory.ForgetGone(_targets.ContainsKey, edge);
        Presence.Follow(_columns.Values, _targets.Values, isReload, isAllFound);
        Expect();
    }

    /// <summary>Counts the page that the target has read for this edge.</summary>
    internal void Answered(ScrapedTarget target, DateTimeOffset edge)
    {
        if (!Follows(target) || (target.Answered is { } answered && edge <= answered))
        {
            return; // it has left meanwhile, or the clock went back: counted once it has passed its old time again, from the cursor
        }
        if (target.OnPage.Exists(series => series.Id is null && series.IsNewsTo(target.Job)))
        {
            Expect();
        }
        foreach (var count in PageCounter.Count(target, ledger.Grid, edge))
        {
            Add(target, count, edge);
        }
        target.Format.Learn(target.Series.Counts.LackThreshold, target.HasNative);
        NewProcess.Settle(target, edge, ledger);
        foreach (var series in target.OnPage)
        {
            series.Id ??= ledger.Series(target.Key, SeriesText.Of(series.Labels));
            if (series.Cursor is { } cursor)
            {
                ledger.SetSeries(series.Id.Value, cursor);
            }
        }
        Keep(target, TargetMark.After(target, edge));
        target.ResolvedUntil = edge;
        ForgetOld(target, edge);
    }

    /// <summary>Notes that the target did not answer for this edge: it covers nothing but what asks for <c>up</c>, and the others go on.</summary>
    internal void Failed(ScrapedTarget target, DateTimeOffset edge)
    {
        if (!Follows(target))
        {
            return;
        }
        if (edge > target.ResolvedUntil)
        {
            Presence.HearNothing(target);
            foreach (var count in ReadingCounter.CountFailure(target, ledger.Grid, edge))
            {
                Add(target, count, edge);
            }
        }
        if (target.Mark.FailingSinceMs == 0)
        {
            Keep(target, target.Mark with { FailingSinceMs = edge.ToUnixTimeMilliseconds() });
        }
        target.ResolvedUntil = edge > target.ResolvedUntil ? edge : target.ResolvedUntil;
    }

    /// <summary>Decides on the newborn of the tick that ends at the edge, and moves the watermarks of all columns whose targets are resolved.</summary>
    public void CloseTick(DateTimeOffset edge)
    {
        foreach (var column in _columns.Values)
        {
            Newborns.Settle(column, ledger);
            column.Presence?.Count(column, ledger, edge);
            if (column.Presence is not null || column.Expected.Count == 0 || column.KnownUntil is not { } known)
            {
                continue;
            }
            var resolved = column.Expected.Min(target => target.ResolvedUntil);
            ledger.Close(column.Id, resolved < known ? resolved : known);
            foreach (var groups in column.Groups)
            {
                groups.Close();
            }
        }
    }

    bool Follows(ScrapedTarget target) => ReferenceEquals(_targets.GetValueOrDefault(target.Key), target);

    // Where the page's own labels win, or rules write the labels, its series may be of any job.
    ColumnIndex ColumnsOf(ScrapeJob job) =>
        new([
            .. _columns.Values.Where(column =>
                column.Indicator.Asked is null
                && (
                    job.HonorLabels
                    || job.RelabelRules.Count + job.MetricRelabelRules.Count > 0
                    || job.Discovery.Count > 0
                    || column.Indicator.CanMatchJob(job.Name)
                )
            ),
        ]);

    void FollowColumns(Configuration configuration)
    {
        var wanted = configuration
            .Objectives.Select(watched => watched.Objective.Indicator)
            .DistinctBy(indicator => indicator.ColumnKey, StringComparer.Ordinal);
        var before = new Dictionary<string, CollectedColumn>(_columns, StringComparer.Ordinal);
        var entries = ledger.Entries;
        _columns.Clear();
        foreach (var indicator in wanted)
        {
            if (!before.TryGetValue(indicator.ColumnKey, out var column))
            {
                var id = ledger.Column(indicator.ColumnKey);
                column = new CollectedColumn(id, indicator)
                {
                    Since = FollowedSince.Of(entries, id),
                    KnownUntil = ledger.Watermark(id),
                };
            }
            _columns.Add(indicator.ColumnKey, column);
        }
    }

    // Labels that change for ever (a pod's name, a version) leave series behind that nobody will see again.
    void ForgetOld(ScrapedTarget target, DateTimeOffset edge)
    {
        var hour = edge.ToUnixTimeSeconds() / 3600;
        if (hour == target.Swept)
        {
            return;
        }
        target.Swept = hour;
        target.Series.Counts.ForgetRetired();
        foreach (var series in target.Series.Forget((edge - OldSeriesKept).ToUnixTimeMilliseconds()))
        {
            ledger.ForgetSeries(target.Key, SeriesText.Of(series.Labels));
        }
    }

    // A column expects all targets of every job that has fed it, those too that have never answered.
    void Expect()
    {
        foreach (var column in _columns.Values.Where(column => column.Indicator.Asked is null))
        {
            column.FeedingJobs = _targets
                .Values.Where(target => target.Series.HasAnyOf(column))
                .Select(target => target.Job.Name)
                .ToHashSet(StringComparer.Ordinal);
            column.Expected = [.. _targets.Values.Where(target => column.FeedingJobs.Contains(target.Job.Name))];
        }
    }

    void Add(ScrapedTarget target, PageCount count, DateTimeOffset edge)
    {
        var column = count.Column;
        if (column.Presence is { } presence)
        {
            presence.Hear(target, count.IsPresent);
            return;
        }
        if (column.Leader is null && !count.LacksThreshold)
        {
            column.Since ??= FollowedSince.Begin(ledger, column.Id, edge);
        }
        ledger.Add(target, count, edge, column.Expected.Count, column.FeedingJobs.Contains(target.Job.Name));
    }

    void Keep(ScrapedTarget target, TargetMark mark)
    {
        target.Mark = mark;
        ledger.SetTarget(target.Key, mark.ToText());
    }
}

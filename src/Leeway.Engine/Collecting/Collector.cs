using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Collecting;

/// <summary>All targets and columns; takes pages in, adds what they count to the ledger, and knows until when each column is known.</summary>
/// <remarks>
/// One caller at a time. Counts go to the ledger's ticks as soon as a target answers, staged together with the cursors
/// that they came from, so that one commit makes both durable; nothing waits in between.
/// </remarks>
public sealed class Collector(Ledger.Ledger ledger)
{
    // Long enough that a target which moves between jobs or comes back after a weekend's rollback is not born anew.
    static readonly TimeSpan GoneTargetsKept = 7.Days;

    // A series that hides for longer and comes back in the same process is taken for a new one.
    static readonly TimeSpan OldSeriesKept = 7.Days;

    readonly Dictionary<string, CollectedColumn> _columns = new(StringComparer.Ordinal);
    readonly Dictionary<string, ScrapedTarget> _targets = new(StringComparer.Ordinal);
    readonly GroupFollowing _groups = new(ledger);

    internal IReadOnlyCollection<ScrapedTarget> Targets => _targets.Values;

    internal IReadOnlyDictionary<string, CollectedColumn> Columns => _columns;

    /// <summary>Follows the targets and SLIs of a configuration; those that stay keep their cursors and their following.</summary>
    /// <param name="edge">The edge from which new targets are expected to answer.</param>
    public void Follow(Configuration configuration, DateTimeOffset edge)
    {
        FollowColumns(configuration);
        _groups.Follow(configuration, _columns, edge);
        var kept = ledger.Targets;
        var wanted = configuration
            .ScrapeJobs.SelectMany(job => job.Targets.Select(target => (Job: job, Target: target)))
            .ToDictionary(pair => ScrapedTarget.KeyOf(pair.Job, pair.Target), StringComparer.Ordinal);
        foreach (var key in _targets.Keys.Where(key => !wanted.ContainsKey(key)).ToList())
        {
            _targets.Remove(key);
        }
        var columnsOf = configuration.ScrapeJobs.ToDictionary(job => job, ColumnsOf);
        foreach (var (key, (job, target)) in wanted)
        {
            if (!_targets.TryGetValue(key, out var followed) || !followed.HasLabelsOf(job))
            {
                _targets[key] = followed = Restore(
                    new ScrapedTarget(job, target, ledger.Column) { ResolvedUntil = edge },
                    kept
                );
            }
            followed.Job = job;
            followed.Follow(columnsOf[job]);
            followed.Report();
            RestoreCursors(followed);
        }
        ForgetGone(edge);
        Expect();
    }

    /// <summary>Counts the page that the target has read for this edge.</summary>
    internal void Answered(ScrapedTarget target, DateTimeOffset edge)
    {
        if (target.Answered is { } answered && edge <= answered)
        {
            return; // the clock went back: counted once it has passed its old time again, from the cursor
        }
        if (target.OnPage.Exists(series => series.Id is null && IsNewsTo(series, target.Job)))
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
        if (edge > target.ResolvedUntil)
        {
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

    /// <summary>Decides on the newborn of this tick and moves the watermarks of all columns whose targets are resolved.</summary>
    public void CloseTick()
    {
        foreach (var column in _columns.Values)
        {
            Newborns.Settle(column, ledger);
            if (column.Expected.Count == 0 || column.KnownUntil is not { } known)
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

    // Where the page's own labels win, its series may be of any job.
    ColumnIndex ColumnsOf(ScrapeJob job) =>
        new([
            .. _columns.Values.Where(column =>
                column.Indicator.Asked is null && (job.HonorLabels || column.Indicator.CanMatchJob(job.Name))
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

    static ScrapedTarget Restore(ScrapedTarget target, IReadOnlyDictionary<string, string> kept)
    {
        if (!kept.TryGetValue(target.Key, out var text))
        {
            // Under another job it may have been counted already: only what begins after its last answer there is new.
            target.Mark = new TargetMark { AnsweredMs = LastAnswerOf(target.Address, kept) };
        }
        else
        {
            var mark = TargetMark.FromText(text);
            // Under new labels its old series look newly born, and are not: they begin with a baseline.
            var isSame = mark.LabelsHash == target.LabelsHash;
            target.Mark = mark with { GoneSinceMs = 0, Followed = isSame ? mark.Followed : [] };
            target.Format.Resume(mark.IsProtobufFirst);
        }
        return target;
    }

    static long LastAnswerOf(Uri address, IReadOnlyDictionary<string, string> kept)
    {
        var ending = $" {address}";
        return kept.Where(one => one.Key.EndsWith(ending, StringComparison.Ordinal))
            .Select(one => TargetMark.FromText(one.Value).AnsweredMs)
            .DefaultIfEmpty(0)
            .Max();
    }

    // Cursors of series that only another configuration counted are brought back too: they are known, not born.
    void RestoreCursors(ScrapedTarget target)
    {
        foreach (var (text, id, cursor) in ledger.SeriesOf(target.Key))
        {
            if (target.Series.Restore(text) is { Id: null } series)
            {
                series.Id = id;
                series.Cursor = cursor;
            }
        }
    }

    void ForgetGone(DateTimeOffset edge)
    {
        foreach (var (key, text) in ledger.Targets)
        {
            if (_targets.ContainsKey(key))
            {
                continue;
            }
            var mark = TargetMark.FromText(text);
            var gone = edge.ToUnixTimeMilliseconds() - mark.GoneSinceMs;
            if (mark.GoneSinceMs == 0)
            {
                ledger.SetTarget(
                    key,
                    (mark with { GoneSinceMs = edge.ToUnixTimeMilliseconds(), Followed = [] }).ToText()
                );
            }
            else if (gone > GoneTargetsKept.TotalMilliseconds)
            {
                ledger.SetTarget(key, null);
            }
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

    static bool IsNewsTo(ScrapedSeries series, ScrapeJob job) =>
        Array.Exists(
            series.Weights,
            weight => weight.Column.Leader is null && !weight.Column.FeedingJobs.Contains(job.Name)
        );

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

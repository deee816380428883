using System.Collections.Concurrent;
using System.Text;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Documents;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>All series of one target by the bytes of their lines; each is matched against the SLIs once.</summary>
sealed class SeriesTable
{
    const string ProcessStart = "process_start_time_seconds";

    // As long as all annotations of a Kubernetes object may be: the longest labels that an honest exporter shows.
    const int LineBytesMax = 256 * 1024;

    readonly LineTable _lines = new();

    // Concurrent, because a late scrape may still be reading its page while the tick goes on and looks at all series.
    readonly ConcurrentDictionary<LabelSet, ScrapedSeries> _byLabels = [];
    readonly StartTimes _startTimes = new();
    readonly LabelSet _targetLabels;
    readonly bool _honorLabels;
    readonly Func<string, ColumnId> _columnOf;
    ColumnIndex _columns = ColumnIndex.Empty;

    /// <param name="columnOf">Finds or adds a column of the ledger by its key: a bucket's, when a page first shows it.</param>
    public SeriesTable(LabelSet targetLabels, bool honorLabels, Func<string, ColumnId> columnOf)
    {
        _columnOf = columnOf;
        _targetLabels = targetLabels;
        _honorLabels = honorLabels;
    }

    /// <summary>When the target's process began, where its page says so.</summary>
    public StartTime Process { get; } = new();

    /// <summary>What the series add up to on a page.</summary>
    public PageCounts Counts { get; } = new();

    /// <summary>The series that feed a column.</summary>
    public IEnumerable<ScrapedSeries> Counted =>
        _byLabels.Select(pair => pair.Value).Where(series => series.Weights.Length > 0);

    public bool HasAnyOf(CollectedColumn column) => _byLabels.Any(pair => pair.Value.Feeds(column));

    /// <summary>The line that the page should show next, or nothing.</summary>
    public ReadOnlySpan<byte> Expected => _lines.Expected;

    /// <summary>How many lines are remembered.</summary>
    public int Remembered => _lines.Count;

    /// <summary>What becomes of a series' labels when it is first seen.</summary>
    public IReadOnlyList<RelabelRule> Rules { get; init; } = [];

    /// <summary>A page with a series beyond these is refused.</summary>
    public LabelLimits Limits { get; set; } = LabelLimits.None;

    /// <summary>More counted series than this, those of earlier pages included, are refused.</summary>
    public int CountedMax { get; set; } = int.MaxValue;

    /// <summary>Forgets the counted series that were not seen since the instant; lines are looked up again as they come.</summary>
    /// <returns>The series that were forgotten.</returns>
    public IReadOnlyList<ScrapedSeries> Forget(long seenBeforeMs)
    {
        var old = _byLabels.Select(pair => pair.Value).Where(series => series.Cursor?.SeenMs < seenBeforeMs).ToList();
        if (old.Count == 0)
        {
            return old;
        }
        foreach (var series in old)
        {
            _byLabels.TryRemove(series.Labels, out _);
        }
        ForgetLines();
        return old;
    }

    /// <summary>Before each page: expects its lines in their old order, unless so many are remembered that most must be gone for good.</summary>
    public void Rewind()
    {
        if (_lines.IsOverfull)
        {
            ForgetLines();
        }
        _lines.Rewind();
    }

    /// <summary>Those of a page are remembered, and as many that came before them.</summary>
    public void LimitLines(ScrapeJob job) => _lines.Limit(2 * job.SeriesMax, 2 * job.BodyBytesMax);

    /// <summary>The series of the expected line.</summary>
    public ScrapedSeries TakeExpected() => _lines.TakeExpected();

    /// <summary>Matches all series anew; lines are looked up again as they come.</summary>
    public void Follow(ColumnIndex columns)
    {
        _columns = columns;
        _lines.Clear();
        Counts.Clear();
        foreach (var (_, series) in _byLabels)
        {
            series.Weights = Match(series.Labels);
        }
    }

    /// <summary>Brings back a series with its cursor, as a former run left it.</summary>
    public ScrapedSeries? Restore(string text)
    {
        if (!ExpositionSeries.TryParse(Encoding.UTF8.GetBytes(text), out var labels, out _))
        {
            return null;
        }
        labels = BoundText.Unify(labels);
        return Counter(labels, Match(labels));
    }

    /// <summary>The series of a line; the first time, it is parsed and matched.</summary>
    /// <returns>Null with a reason if the line's labels cannot be read.</returns>
    public ScrapedSeries? Find(ReadOnlySpan<byte> line, out string? reason)
    {
        reason = null;
        if (_lines.TryFind(line, out var known))
        {
            return known;
        }
        if (line.Length > LineBytesMax)
        {
            reason = $"the series is longer than {LineBytesMax} bytes; let the target show shorter labels";
            return null;
        }
        if (!ExpositionSeries.TryParse(line, out var labels, out reason))
        {
            return null;
        }
        if (Add(labels, out reason) is not { } series)
        {
            return null;
        }
        _lines.Add(line, series);
        return series;
    }

    /// <summary>The series of these labels, which are those of the target too; null if it feeds no column.</summary>
    public ScrapedSeries? Find(LabelSet labels)
    {
        labels = BoundText.Unify(labels);
        return Match(labels) is { Length: > 0 } weights ? Counter(labels, weights) : null;
    }

    // With them go the start times of what no line counts any more; cursors stay.
    void ForgetLines()
    {
        _lines.Clear();
        _startTimes.Clear();
        foreach (var (_, series) in _byLabels)
        {
            series.StartTime = _startTimes.Of(series.Labels);
        }
    }

    ScrapedSeries? Add(LabelSet labels, out string? reason)
    {
        reason = null;
        if (labels.MetricName == ProcessStart && labels.Count == 1)
        {
            return new ScrapedSeries(labels, startTime: null) { States = Process };
        }
        labels = BoundText.Unify(labels);
        if (RelabelRule.Apply(Rules, TargetLabels.Merge(_targetLabels, labels, _honorLabels)) is not { } merged)
        {
            return ScrapedSeries.Ignored;
        }
        reason = Limits.WhyNot(merged);
        if (reason is not null)
        {
            return null;
        }
        var matches = Match(merged);
        if (matches.Length == 0)
        {
            return _startTimes.StatedBy(merged) is { } stated
                ? new ScrapedSeries(labels, startTime: null) { States = stated }
                : ScrapedSeries.Ignored;
        }
        reason = Refuse(merged);
        return reason is null ? Counter(merged, matches) : null;
    }

    string? Refuse(LabelSet counted) =>
        _byLabels.Count >= CountedMax && !_byLabels.ContainsKey(counted)
            ? $"the target has shown more than {CountedMax} counted series in a week; its labels change too much, or seriesMax is too low"
        : Encoding.UTF8.GetByteCount(SeriesText.Of(counted)) > LedgerLimits.KeyBytes
            ? $"the labels of the series have more than {LedgerLimits.KeyBytes} bytes"
        : null;

    ScrapedSeries Counter(LabelSet merged, ColumnWeight[] weights)
    {
        if (!_byLabels.TryGetValue(merged, out var series))
        {
            series = new ScrapedSeries(merged, _startTimes.Of(merged)) { Weights = weights };
            _byLabels[merged] = series;
        }
        return series;
    }

    ColumnWeight[] Match(LabelSet labels)
    {
        var columns = _columns.For(labels);
        return
        [
            .. columns
                .Select(column => new ColumnWeight(Counts.Of(column), column.Indicator.WeightsOf(labels)))
                .Where(match => !match.Weights.IsNone),
            .. columns.Select(column => BucketOf(column, labels)).OfType<CollectedColumn>().Select(CountOfBucket),
        ];
    }

    CollectedColumn? BucketOf(CollectedColumn column, LabelSet labels) =>
        column.Latency is { } latency && latency.IsBucket(labels, out var bound)
            ? column.Buckets.GetOrAdd(
                bound,
                static (bound, of) => new(of.ColumnOf(of.Column.Latency!.KeyOf(bound)), of.Column.Indicator, of.Column),
                (Column: column, ColumnOf: _columnOf)
            )
            : null;

    ColumnWeight CountOfBucket(CollectedColumn bucket) => new(Counts.Of(bucket), new SeriesWeights(1, 0));
}

using System.Collections.Concurrent;
using System.Text;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>All series of one target by the bytes of their lines; each is matched against the SLIs once.</summary>
sealed class SeriesTable
{
    const string CreatedSuffix = "_created";
    const string ProcessStart = "process_start_time_seconds";

    readonly Dictionary<byte[], ScrapedSeries> _byLine = new(ByteKeyComparer.Instance);

    // Concurrent, because a late scrape may still be reading its page while the tick goes on and looks at all series.
    readonly ConcurrentDictionary<LabelSet, ScrapedSeries> _byLabels = [];
    readonly Dictionary<LabelSet, StartTime> _startTimes = [];
    readonly Dictionary<byte[], ScrapedSeries>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
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
        _lookup = _byLine.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>When the target's process began, where its page says so.</summary>
    public StartTime Process { get; } = new();

    /// <summary>The series that feed a column.</summary>
    public IEnumerable<ScrapedSeries> Counted =>
        _byLabels.Select(pair => pair.Value).Where(series => series.Weights.Length > 0);

    public bool HasAnyOf(CollectedColumn column) => _byLabels.Any(pair => pair.Value.Feeds(column));

    public int Count => _byLine.Count;

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
        _byLine.Clear();
        _startTimes.Clear();
        foreach (var (_, series) in _byLabels)
        {
            series.StartTime = StartTimeOf(FamilyOf(series.Labels.MetricName), series.Labels);
        }
        return old;
    }

    /// <summary>Matches all series anew; lines are looked up again as they come.</summary>
    public void Follow(ColumnIndex columns)
    {
        _columns = columns;
        _byLine.Clear();
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
        return Counter(labels, Match(labels));
    }

    /// <summary>The series of a line; the first time, it is parsed and matched.</summary>
    /// <returns>Null with a reason if the line's labels cannot be read.</returns>
    public ScrapedSeries? Find(ReadOnlySpan<byte> line, out string? reason)
    {
        reason = null;
        if (_lookup.TryGetValue(line, out var known))
        {
            return known;
        }
        if (!ExpositionSeries.TryParse(line, out var labels, out reason))
        {
            return null;
        }
        var series = Add(labels);
        if (_byLabels.Count > CountedMax)
        {
            reason =
                $"the target has shown more than {CountedMax} counted series in a week; its labels change too much, or seriesMax is too low";
            return null;
        }
        if (
            series.Weights.Length > 0
            && Encoding.UTF8.GetByteCount(SeriesText.Of(series.Labels)) > LedgerLimits.KeyBytes
        )
        {
            reason = $"the labels of the series have more than {LedgerLimits.KeyBytes} bytes";
            return null;
        }
        _byLine[line.ToArray()] = series;
        return series;
    }

    /// <summary>Forgets the lines that did not stand on the page; cursors stay.</summary>
    public void ForgetLines() => _byLine.Clear();

    ScrapedSeries Add(LabelSet labels)
    {
        var name = labels.MetricName;
        if (name == ProcessStart && labels.Count == 1)
        {
            return new ScrapedSeries(labels, startTime: null) { States = Process };
        }
        var merged = Merge(labels);
        var matches = Match(merged);
        if (matches.Length == 0 && name.EndsWith(CreatedSuffix, StringComparison.Ordinal))
        {
            var of = name[..^CreatedSuffix.Length];
            return new ScrapedSeries(labels, startTime: null) { States = StartTimeOf(of, merged) };
        }
        return matches.Length == 0 ? ScrapedSeries.Ignored : Counter(merged, matches);
    }

    ScrapedSeries Counter(LabelSet merged, ColumnWeight[] weights)
    {
        if (!_byLabels.TryGetValue(merged, out var series))
        {
            series = new ScrapedSeries(merged, StartTimeOf(FamilyOf(merged.MetricName), merged)) { Weights = weights };
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
                .Select(column => new ColumnWeight(column, column.Indicator.WeightsOf(labels)))
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

    static ColumnWeight CountOfBucket(CollectedColumn bucket) => new(bucket, new SeriesWeights(1, 0));

    // A family states one start time for all of its lines, whatever their bucket or quantile.
    StartTime StartTimeOf(string family, LabelSet labels)
    {
        var key = labels.With(
            new Label(LabelSet.MetricNameLabel, family),
            new Label("le", ""),
            new Label("quantile", "")
        );
        if (!_startTimes.TryGetValue(key, out var startTime))
        {
            startTime = new StartTime();
            _startTimes[key] = startTime;
        }
        return startTime;
    }

    static string FamilyOf(string name)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["_total", "_count", "_bucket", "_sum"])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length];
            }
        }
        return name;
    }

    // The target's own labels win, and what stood in their place is kept as exported_…, as Prometheus does it.
    LabelSet Merge(LabelSet labels)
    {
        if (_honorLabels)
        {
            return _targetLabels.With(labels);
        }
        var taken = _targetLabels.Concat(labels).Select(label => label.Name).ToHashSet(StringComparer.Ordinal);
        var exported = labels.Select(label =>
            _targetLabels[label.Name].Length > 0 ? label with { Name = Exported(label.Name, taken) } : label
        );
        return new LabelSet(_targetLabels.Concat(exported));
    }

    static string Exported(string name, HashSet<string> taken)
    {
        do
        {
            name = $"exported_{name}";
        } while (!taken.Add(name));
        return name;
    }
}

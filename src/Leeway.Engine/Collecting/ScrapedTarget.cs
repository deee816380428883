using Leeway.Core.Series;
using Leeway.Documents;
using Leeway.Engine.Discovering;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>One target's live state: its series, and what its last pages said.</summary>
/// <remarks>Read and counted by one caller at a time.</remarks>
sealed class ScrapedTarget
{
    readonly List<ScrapedSeries> _onPage = [];
    long _serial;

    public ScrapedTarget(ScrapeJob job, ScrapeTarget target, Func<string, ColumnId> columnOf)
        : this(TargetResolution.Plain(job, target), columnOf) { }

    public ScrapedTarget(ResolvedTarget target, Func<string, ColumnId> columnOf)
    {
        Job = target.Job;
        Address = target.Address;
        Instance = target.Instance;
        Key = target.Key;
        Labels = target.Labels;
        LabelsHash = target.LabelsHash;
        Discovered = target.Discovered;
        Series = new SeriesTable(Labels, Job.HonorLabels, columnOf) { Rules = Job.MetricRelabelRules };
    }

    /// <summary>The job; a reload may change its interval and limits.</summary>
    public ScrapeJob Job { get; set; }
    public Uri Address { get; }
    public string Instance { get; }
    public LabelSet Labels { get; }

    /// <summary>Before relabelling.</summary>
    public LabelSet Discovered { get; set; }

    /// <summary>Under other labels every series is another one.</summary>
    public string LabelsHash { get; }

    /// <summary>The target's name in the ledger.</summary>
    public string Key { get; }

    public SeriesTable Series { get; }
    public TargetMark Mark { get; set; } = new();
    public ScrapeOutcome Outcome { get; set; } = new ScrapeOutcome.NotYet();

    /// <summary>The edge of the latest scrape of this run, or null.</summary>
    public DateTimeOffset? LastScrape { get; set; }

    /// <summary>The edge until which it is known whether the target answered.</summary>
    public DateTimeOffset ResolvedUntil { get; set; }

    /// <summary>The columns that the job's series may feed.</summary>
    public IReadOnlyList<CollectedColumn> Columns { get; private set; } = [];

    /// <summary>The hour in which old series were last looked for.</summary>
    public long Swept { get; set; }

    /// <summary>The samples on the last page.</summary>
    public int Samples { get; private set; }

    public DateTimeOffset? Answered => Instant(Mark.AnsweredMs);

    public DateTimeOffset? FailingSince => Instant(Mark.FailingSinceMs);

    /// <summary>The series on the last page that feed a column, each once.</summary>
    public List<ScrapedSeries> OnPage => _onPage;

    public bool IsFollowedBy(CollectedColumn column) => Mark.Followed.ContainsKey((column.Leader ?? column).Id.Number);

    /// <param name="columns">Those that its series may feed.</param>
    public void Follow(ColumnIndex columns)
    {
        Columns = columns.Columns;
        Series.CountedMax = Job.SeriesMax;
        Series.Limits = Job.LabelLimits;
        // The lines of a page, and those that came before them or will come after.
        Series.LinesMax = 2 * Job.SeriesMax;
        Series.LinesBytesMax = 2 * Job.BodyBytesMax;
        Series.Follow(columns);
    }

    public bool WasOnPage(ScrapedSeries series) => series.Serial == _serial;

    /// <summary>When the counter began, as the last page has it, in milliseconds since 1970; 0 if it does not say.</summary>
    /// <remarks>A proxy's own process start says nothing about the counters of others.</remarks>
    public long StartMsOf(ScrapedSeries series)
    {
        var own = series.StartTime?.OnPage(_serial) ?? 0;
        return own != 0 || Job.Proxy ? own : Series.Process.OnPage(_serial);
    }

    public long ProcessStartMs => Job.Proxy ? 0 : Series.Process.OnPage(_serial);

    /// <summary>Reads a page; nothing is counted yet, so that a page that ends badly leaves no trace.</summary>
    /// <returns>Null, or why the page was refused, with the line.</returns>
    public string? Read(ReadOnlySpan<byte> page, ExpositionFormat format)
    {
        _serial++;
        _onPage.Clear();
        Samples = 0;
        Series.Rewind();
        var reader = new ExpositionReader(page, format);
        while (reader.Read(Series.Expected))
        {
            if (++Samples > Job.SeriesMax)
            {
                return $"the page has more than {Job.SeriesMax} series; raise seriesMax of Scrape '{Job.Name}' or show fewer";
            }
            string? reason = null;
            var series = reader.IsExpected ? Series.TakeExpected() : Series.Find(reader.Series, out reason);
            if (series is null)
            {
                return $"line {reader.Line}: {reason}";
            }
            Note(series, reader.Value, reader.HasTimestamp ? reader.TimestampMs : null);
        }
        return reader.Error is { } error ? $"line {error.Line}, column {error.Column}: {error.Reason}" : null;
    }

    void Note(ScrapedSeries series, double value, long? timestampMs)
    {
        if (series.States is { } states)
        {
            states.State(value, _serial);
            return;
        }
        if (series.Weights.Length == 0)
        {
            return;
        }
        // An older value is not a restart of the counter: a cache or another replica answered.
        if (timestampMs < series.TimestampMs)
        {
            Note(series, AnomalyKind.OutOfOrder);
            return;
        }
        var isAgain = series.Serial == _serial;
        if (isAgain && !(timestampMs > series.TimestampMs))
        {
            Note(series, AnomalyKind.DuplicateSeries);
            return;
        }
        series.Serial = _serial;
        series.Value = value;
        series.TimestampMs = timestampMs;
        if (!isAgain)
        {
            _onPage.Add(series);
        }
    }

    static void Note(ScrapedSeries series, AnomalyKind kind)
    {
        foreach (var weight in series.Weights)
        {
            weight.Column.Note(kind);
        }
    }

    static DateTimeOffset? Instant(long unixMs) => unixMs == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(unixMs);
}

using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Discovering;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>One target's live state: its series, and what its last pages said.</summary>
/// <remarks>Read and counted by one caller at a time.</remarks>
sealed class ScrapedTarget
{
    readonly List<ScrapedSeries> _onPage = [];
    NativeBounds _nativeBounds = NativeBounds.None;
    ProtobufText? _text;
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
    public FormatChoice Format { get; } = new();
    public TargetMark Mark { get; set; } = new();
    public ScrapeOutcome Outcome { get; set; } = new ScrapeOutcome.NotYet();

    /// <summary>The edge of the latest scrape of this run, or null.</summary>
    public DateTimeOffset? LastScrape { get; set; }

    /// <summary>The edge until which it is known whether the target answered.</summary>
    public DateTimeOffset ResolvedUntil { get; set; }

    /// <summary>The columns that the job's series may feed.</summary>
    public IReadOnlyList<CollectedColumn> Columns { get; private set; } = [];

    /// <summary>What is reported of its scrapes, for the columns that ask for it.</summary>
    public TargetReport[] Reports { get; private set; } = [];

    /// <summary>The hour in which old series were last looked for.</summary>
    public long Swept { get; set; }

    /// <summary>The samples on the last page.</summary>
    public int Samples { get; private set; }

    /// <summary>True if the last page showed a native histogram.</summary>
    public bool HasNative { get; private set; }

    public DateTimeOffset? Answered => Instant(Mark.AnsweredMs);

    public DateTimeOffset? FailingSince => Instant(Mark.FailingSinceMs);

    /// <summary>The series on the last page that feed a column, each once.</summary>
    public List<ScrapedSeries> OnPage => _onPage;

    public bool IsFollowedBy(CollectedColumn column) => Mark.Followed.ContainsKey((column.Leader ?? column).Id.Number);

    /// <param name="columns">Those that its series may feed.</param>
    public void Follow(ColumnIndex columns)
    {
        Columns = columns.Columns;
        _nativeBounds = columns.NativeBounds;
        Format.TryAgain();
        Series.CountedMax = Job.SeriesMax;
        Series.Limits = Job.LabelLimits;
        Series.LimitLines(Job);
        Series.Follow(columns);
    }

    /// <summary>Reports its scrapes to the columns that ask for it: of a target that Leeway scrapes itself.</summary>
    public void Report() => Reports = TargetReport.Of(this);

    /// <summary>Answers come at edges: an interval that is no whole number of ticks is as long as the ticks that it touches.</summary>
    public TimeSpan SpacingOn(TickGrid grid) => Math.Ceiling(Job.Interval / grid.Length) * grid.Length;

    public bool WasOnPage(ScrapedSeries series) => series.Serial == _serial;

    /// <summary>When the counter began, as the last page has it, in milliseconds since 1970; 0 if it does not say.</summary>
    /// <remarks>A proxy's own process start says nothing about the counters of others.</remarks>
    public long StartMsOf(ScrapedSeries series)
    {
        var own = series.StartTime?.OnPage(_serial) ?? 0;
        return own != 0 || Job.Proxy ? own : Series.Process.OnPage(_serial);
    }

    public long ProcessStartMs => Job.Proxy ? 0 : Series.Process.OnPage(_serial);

    /// <summary>Begins a page that is no text: its series are shown one by one.</summary>
    public void BeginPage()
    {
        _serial++;
        _onPage.Clear();
        (Samples, HasNative) = (0, false);
    }

    /// <summary>Shows a series of the page.</summary>
    public void Show(ScrapedSeries series, double value) => Show(series, value, timestampMs: null, layout: null);

    /// <summary>Notes when the process behind the page began.</summary>
    public void ShowProcessStart(double seconds) => Series.Process.State(seconds, _serial);

    /// <summary>Reads a page; nothing is counted yet, so that a page that ends badly leaves no trace.</summary>
    /// <returns>Null, or why the page was refused, with the line.</returns>
    public string? Read(ReadOnlySpan<byte> page, ExpositionFormat format)
    {
        BeginPage();
        Series.Rewind();
        return format == ExpositionFormat.Protobuf
            ? PageReading.Protobuf(this, page, _text ??= new ProtobufText(), _nativeBounds)
            : PageReading.Text(this, page, format);
    }

    /// <summary>Counts a sample of the page.</summary>
    /// <returns>Null, or why the page is refused.</returns>
    public string? TakeSample() =>
        ++Samples > Job.SeriesMax
            ? $"the page has more than {Job.SeriesMax} series; raise seriesMax of Scrape '{Job.Name}' or show fewer"
            : null;

    /// <summary>Takes over what the page says of a series.</summary>
    public void Show(ScrapedSeries series, double value, long? timestampMs, HistogramLayout? layout)
    {
        HasNative |= layout is not null;
        if (series.States is { } states)
        {
            states.State(value, _serial);
        }
        else if (series.Weights.Length > 0)
        {
            Note(series, value, timestampMs, layout);
        }
    }

    void Note(ScrapedSeries series, double value, long? timestampMs, HistogramLayout? layout)
    {
        // An older value is not a restart of the counter: a cache or another replica answered.
        if (timestampMs < series.TimestampMs)
        {
            Note(series, AnomalyKind.OutOfOrder);
            return;
        }
        var isAgain = series.Serial == _serial;
        if ((series.IsReport && Reports.Length > 0) || (isAgain && !(timestampMs > series.TimestampMs)))
        {
            Note(series, AnomalyKind.DuplicateSeries);
            return;
        }
        series.Show(_serial, value, timestampMs, layout);
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

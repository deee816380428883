using Leeway.Core.Series;
using Leeway.Documents;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>One series of a target: what it adds to which columns, and how far it has been counted.</summary>
sealed class ScrapedSeries(LabelSet labels, StartTime? startTime)
{
    /// <summary>Stands for all series that no SLI asks for.</summary>
    public static ScrapedSeries Ignored { get; } = new(LabelSet.Empty, startTime: null);

    public LabelSet Labels { get; } = labels;

    /// <summary>The series' own start time (<c>_created</c>).</summary>
    public StartTime? StartTime { get; set; } = startTime;

    /// <summary>Set if the line states a start time instead of a count.</summary>
    public StartTime? States { get; init; }

    public ColumnWeight[] Weights
    {
        get;
        set
        {
            field = value;
            Shares = GroupShare.Of(value, Labels);
            HasReadings = Array.Exists(value, weight => weight.Weights.Readings is not null);
            IsGauge = value.Length > 0 && Array.TrueForAll(value, weight => weight.Weights.Readings is not null);
        }
    } = [];

    /// <summary>What it adds to groups of the columns' events.</summary>
    public GroupShare[] Shares { get; private set; } = [];

    /// <summary>True if its readings are events for an SLI.</summary>
    public bool HasReadings { get; private set; }

    /// <summary>True if nothing but its readings is.</summary>
    public bool IsGauge { get; private set; }

    /// <summary>True if it tells how a scrape went, and so has a reading also where there is no page.</summary>
    public bool IsReport { get; set; }

    public SeriesId? Id { get; set; }
    public SeriesCursor? Cursor { get; set; }

    /// <summary>The number of the page on which the series last stood.</summary>
    public long Serial { get; private set; }

    /// <summary>Its value on that page.</summary>
    public double Value { get; private set; }

    /// <summary>When that value was, if the page said so.</summary>
    public long? TimestampMs { get; private set; }

    /// <summary>Of a native histogram, where its buckets lay on the last page of this run that showed it.</summary>
    public HistogramLayout? Layout { get; private set; }

    /// <summary>True if that changed with the last page, so that its value cannot be compared with the one before.</summary>
    public bool BeginsAnew { get; private set; }

    /// <summary>Takes over what a page says.</summary>
    public void Show(long serial, double value, long? timestampMs, HistogramLayout? layout)
    {
        (Serial, Value, TimestampMs) = (serial, value, timestampMs);
        BeginsAnew = layout is not null && Layout is not null && Layout != layout;
        Layout = layout ?? Layout;
    }

    /// <summary>True if it feeds a column that no target of the job has fed yet.</summary>
    public bool IsNewsTo(ScrapeJob job) =>
        Array.Exists(Weights, weight => weight.Column.Leader is null && !weight.Column.FeedingJobs.Contains(job.Name));

    public bool Feeds(CollectedColumn column) =>
        Array.Exists(Weights, weight => ReferenceEquals(weight.Column, column));
}

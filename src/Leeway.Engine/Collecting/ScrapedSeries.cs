using Leeway.Core.Series;
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
    public long Serial { get; set; }

    /// <summary>Its value on that page.</summary>
    public double Value { get; set; }

    /// <summary>When that value was, if the page said so.</summary>
    public long? TimestampMs { get; set; }

    public bool Feeds(CollectedColumn column) =>
        Array.Exists(Weights, weight => ReferenceEquals(weight.Column, column));
}

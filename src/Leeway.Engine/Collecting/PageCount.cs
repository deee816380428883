using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Engine.Collecting;

/// <summary>What one page of one target adds to one column; begun anew with every page.</summary>
/// <param name="leader">The count of the SLI's own column, if this one is of a bucket or a group of it.</param>
sealed class PageCount(CollectedColumn column, PageCount? leader)
{
    // Only an increase that does not fit between this page and the last has a span of its own.
    readonly Dictionary<DateTimeOffset, EventCounts> _late = [];
    readonly bool _isThreshold = leader?.Column.IsThreshold(column) == true;
    EventCounts _counts;
    bool _showsBuckets;
    bool _showsThreshold;

    public CollectedColumn Column { get; } = column;

    public PageCount? Leader { get; } = leader;

    /// <summary>True from <see cref="Begin"/> until the next page.</summary>
    public bool IsOnPage { get; set; }

    /// <summary>True if the column followed the target at its previous answer.</summary>
    public bool IsFollowed { get; private set; }

    /// <summary>True if any of the column's series stood on the page.</summary>
    public bool IsPresent { get; set; }

    /// <summary>True if the column's histogram is without the bucket that tells good from bad, on this page or on all.</summary>
    public bool LacksThreshold => Column.LacksThreshold || (_showsBuckets && !_showsThreshold);

    public bool HasTwoWriters { get; set; }

    /// <summary>True if a histogram of the column has changed where its buckets lie: until then, counts are not known.</summary>
    public bool HasNewLayout { get; private set; }

    /// <summary>True if the page shows an SLI's histogram and not the bucket that it asks for, whether or not there are others.</summary>
    public bool WantsThreshold => Leader is null && Column.Latency is not null && IsPresent && !_showsThreshold;

    /// <summary>The earliest instant from which a restarted counter has surely lost nothing, or null if none restarted.</summary>
    public DateTimeOffset? KnownSince { get; set; }

    public bool HasTraffic { get; private set; }

    /// <summary>Notes that a series of the column has begun anew with another layout.</summary>
    public void ShowNewLayout()
    {
        if (!HasNewLayout && Leader is null)
        {
            Column.Note(AnomalyKind.HistogramLayoutChanged);
        }
        HasNewLayout = true;
    }

    public void Begin(bool isFollowed)
    {
        (IsOnPage, IsFollowed) = (true, isFollowed);
        (IsPresent, HasTwoWriters, HasTraffic, _showsBuckets, _showsThreshold) = (false, false, false, false, false);
        HasNewLayout = false;
        (_counts, KnownSince) = (EventCounts.None, null);
        _late.Clear();
    }

    /// <summary>Notes that a bucket of the column's histogram stands on the page.</summary>
    public void ShowBucket(PageCount bucket)
    {
        _showsBuckets = true;
        _showsThreshold |= bucket._isThreshold;
    }

    /// <summary>Adds counts of the span since the target's last answer.</summary>
    public void Add(EventCounts counts)
    {
        _counts += counts;
        HasTraffic |= !counts.IsNone;
    }

    /// <summary>Adds counts of a span of their own.</summary>
    public void Add(DateTimeOffset from, EventCounts counts)
    {
        _late[from] = _late.GetValueOrDefault(from) + counts;
        HasTraffic |= !counts.IsNone;
    }

    /// <summary>Adds what Leeway reports itself: a silent target goes on with it, so that it is no sign of life.</summary>
    public void AddReport(DateTimeOffset from, EventCounts counts) =>
        _late[from] = _late.GetValueOrDefault(from) + counts;

    /// <summary>Adds the first value of a series; whether it counts is decided when the tick's total is known.</summary>
    public void AddNewborn(Interval span, EventCounts counts)
    {
        Column.Newborn.Add((span, counts));
        HasTraffic |= !counts.IsNone;
    }

    /// <summary>The counts by span; <paramref name="since"/> is the target's last answer.</summary>
    public IEnumerable<(Interval Span, EventCounts Counts)> Spans(
        DateTimeOffset? since,
        DateTimeOffset edge,
        TimeSpan tick
    )
    {
        if (since is { } from && !_counts.IsNone)
        {
            // A page that is not the first of its tick adds to the same tick.
            yield return (new Interval(from < edge ? from : edge - tick, edge), _counts);
        }
        foreach (var (start, counts) in _late)
        {
            yield return (new Interval(start, edge), counts);
        }
    }
}

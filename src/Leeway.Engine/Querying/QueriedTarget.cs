using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Ledger;

namespace Leeway.Engine.Querying;

/// <summary>A target that a server scrapes, as its samples show it: each time of a sample was a page.</summary>
sealed class QueriedTarget
{
    const string Up = "up";
    const string ProcessStart = "process_start_time_seconds";

    // As far apart as scrapes are where anybody would be woken by them.
    static readonly TimeSpan LongestSpacing = 5.Minutes;

    readonly List<Pointer> _series = [];
    TimeSpan? _spacing;
    long _lastPageMs;
    Pointer? _up;
    Pointer? _start;

    public QueriedTarget(
        QuerySource source,
        string job,
        string instance,
        ColumnIndex columns,
        Func<string, ColumnId> columnOf
    )
    {
        var target = new ScrapeTarget(source.Url, instance);
        var asked = new ScrapeJob
        {
            Name = job,
            Targets = [target],
            HonorLabels = true, // its samples have the target's labels
            Proxy = true, // until its up is seen
        };
        Target = new ScrapedTarget(asked, target, columnOf);
        Target.Follow(columns);
    }

    public ScrapedTarget Target { get; }

    /// <summary>When it last answered the server or failed to; 1970 if never.</summary>
    public DateTimeOffset LastPage => DateTimeOffset.FromUnixTimeMilliseconds(_lastPageMs);

    /// <summary>Shows samples of one answer, before its pages are gone through.</summary>
    public void Show(SampledSeries samples)
    {
        switch (samples.Labels.MetricName)
        {
            case Up when _up is not null:
                return; // asked for by the SLI, and for the target
            case Up:
                _up = new Pointer(samples, Series: null);
                break;
            case ProcessStart:
                _start = new Pointer(samples, Series: null);
                break;
        }
        if (Target.Series.Find(samples.Labels) is { } series)
        {
            series.IsReport = TargetReport.IsName(samples.Labels.MetricName);
            _series.Add(new Pointer(samples, series));
        }
    }

    /// <summary>Forgets the samples, but not what was counted of them.</summary>
    public void EndAnswer()
    {
        _series.Clear();
        (_up, _start) = (null, null);
    }

    /// <summary>The times of the pages that are new, ascending.</summary>
    public long[] Pages()
    {
        long[] times = [];
        foreach (var pointer in _series)
        {
            times = Union(times, pointer.Samples.TimesMs);
        }
        // Where series have times of their own, the target's up says nothing about them.
        if (_up is { } up && (times.Length == 0 || Array.Exists(up.Samples.TimesMs, time => Contains(times, time))))
        {
            times = Union(times, up.Samples.TimesMs);
        }
        var pages =
            times is [var first, ..] && first > _lastPageMs ? times : Array.FindAll(times, time => time > _lastPageMs);
        Learn(pages);
        return pages;
    }

    /// <summary>Turns to the page of a time.</summary>
    /// <returns>False if the target did not answer then.</returns>
    public bool Turn(long timeMs)
    {
        _lastPageMs = timeMs;
        var isUp = _up?.At(timeMs) is not 0;
        Target.BeginPage();
        foreach (var pointer in _series)
        {
            if ((isUp || pointer.Series!.IsReport) && pointer.At(timeMs) is { } value && !double.IsNaN(value))
            {
                Target.Show(pointer.Series!, value);
            }
        }
        if (isUp && _start?.At(timeMs) is { } start)
        {
            Target.ShowProcessStart(start);
        }
        return isUp;
    }

    /// <summary>True if it should have shown itself again before the instant, and has not: nobody scrapes it any more.</summary>
    public bool IsGoneAt(DateTimeOffset instant, TimeSpan tick) =>
        instant - LastPage > (2 * (_spacing ?? LongestSpacing)) + tick;

    // The least distance between two pages, which is that of its scrapes: longer ones are gaps.
    void Learn(long[] pages)
    {
        var shortest = long.MaxValue;
        var before = _lastPageMs;
        foreach (var page in pages)
        {
            shortest = before == 0 ? shortest : Math.Min(shortest, page - before);
            before = page;
        }
        if (shortest <= LongestSpacing.TotalMilliseconds)
        {
            // Scrapes are some milliseconds early or late.
            var spacing = TimeSpan.FromSeconds(Math.Max(1, Math.Round(shortest / 1000.0)));
            if (!(_spacing <= spacing))
            {
                _spacing = spacing;
                Target.Job = Target.Job with { Interval = spacing };
            }
        }
        if (Target.Job.Proxy && _up is not null)
        {
            Target.Job = Target.Job with { Proxy = false };
        }
    }

    // Mostly all series of a target have the same times.
    static long[] Union(long[] one, long[] other)
    {
        if (one.Length == 0 || one.AsSpan().SequenceEqual(other))
        {
            return other;
        }
        var merged = new List<long>(Math.Max(one.Length, other.Length));
        var (left, right) = (0, 0);
        while (left < one.Length || right < other.Length)
        {
            var time =
                right == other.Length || (left < one.Length && one[left] <= other[right]) ? one[left] : other[right];
            left += left < one.Length && one[left] == time ? 1 : 0;
            right += right < other.Length && other[right] == time ? 1 : 0;
            merged.Add(time);
        }
        return [.. merged];
    }

    static bool Contains(long[] times, long time) => Array.BinarySearch(times, time) >= 0;

    /// <summary>Goes through the samples of one series as its target's pages are gone through.</summary>
    sealed record Pointer(SampledSeries Samples, ScrapedSeries? Series)
    {
        int _next;

        public double? At(long timeMs)
        {
            var times = Samples.TimesMs;
            while (_next < times.Length && times[_next] < timeMs)
            {
                _next++;
            }
            return _next < times.Length && times[_next] == timeMs ? Samples.Values[_next] : null;
        }
    }
}

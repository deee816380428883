using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Querying;

/// <summary>The time of one column of which nothing is known, as it waits to be filled, the latest first.</summary>
/// <remarks>Safe on any thread.</remarks>
sealed class PastHoles
{
    // Short at first, so that the most recent past is there at once; longer as long as answers are small.
    static readonly TimeSpan ShortestPart = 10.Minutes;
    static readonly TimeSpan FirstPart = 2.Hours;
    static readonly TimeSpan LongestPart = 1.Days;
    const int SamplesWanted = 200_000;

    readonly Lock _gate = new();
    readonly Stack<Interval> _holes = new();
    readonly List<Interval> _asked = [];
    TimeSpan _part = FirstPart;
    TimeSpan _all;
    int _underWay;

    /// <summary>What is left to be asked for, and of how much.</summary>
    public (TimeSpan Left, TimeSpan All) Progress
    {
        get
        {
            lock (_gate)
            {
                return (TimeSpan.FromTicks(_holes.Sum(hole => hole.Length.Ticks)), _all);
            }
        }
    }

    /// <summary>True if no hole is left and none is being asked for.</summary>
    public bool AreDone
    {
        get
        {
            lock (_gate)
            {
                return _holes.Count == 0 && _underWay == 0;
            }
        }
    }

    /// <summary>The end of the latest hole that is not being asked for; null if there is none.</summary>
    public DateTimeOffset? Latest
    {
        get
        {
            lock (_gate)
            {
                return _holes.TryPeek(out var hole) ? hole.Until : null;
            }
        }
    }

    /// <summary>Adds holes, oldest first, but for those that were asked for before: there is nothing to be had.</summary>
    public void Add(IEnumerable<Interval> holes)
    {
        lock (_gate)
        {
            _holes.Clear();
            _all = TimeSpan.Zero;
            foreach (var hole in holes.Where(hole => !_asked.Exists(asked => hole.Within(asked) == hole)))
            {
                _holes.Push(hole);
                _all += hole.Length;
            }
        }
    }

    /// <summary>Takes the latest part, no longer than that.</summary>
    public Interval? Take(TimeSpan longest)
    {
        lock (_gate)
        {
            if (!_holes.TryPop(out var hole))
            {
                return null;
            }
            _underWay++;
            var length = _part < longest ? _part : longest;
            if (hole.Length <= length)
            {
                return hole;
            }
            _holes.Push(new Interval(hole.From, hole.Until - length));
            return Interval.Ending(hole.Until, length);
        }
    }

    /// <summary>Notes that a part was answered with so many samples.</summary>
    public void Answered(Interval part, int samples)
    {
        lock (_gate)
        {
            _underWay--;
            // Parts that adjoin are one time that was asked for, in whatever order they were answered.
            var whole = part;
            _asked.RemoveAll(asked =>
            {
                var adjoins = asked.From == whole.Until || asked.Until == whole.From;
                whole = adjoins
                    ? new Interval(Earlier(asked.From, whole.From), Later(asked.Until, whole.Until))
                    : whole;
                return adjoins;
            });
            _asked.Add(whole);
            if (samples < SamplesWanted / 2 && part.Length >= _part)
            {
                _part = 2 * _part < LongestPart ? 2 * _part : LongestPart;
            }
        }
    }

    /// <summary>Gives a part back to be asked for again.</summary>
    /// <param name="isTooLong">True if less is to be asked for at a time.</param>
    /// <returns>False if less cannot be asked for.</returns>
    public bool GiveBack(Interval part, bool isTooLong)
    {
        lock (_gate)
        {
            _underWay--;
            _holes.Push(part);
            if (isTooLong && _part <= ShortestPart)
            {
                return false;
            }
            if (isTooLong)
            {
                _part = _part / 2 > ShortestPart ? _part / 2 : ShortestPart;
            }
            return true;
        }
    }

    /// <summary>The times in the range of which a column knows nothing, oldest first, in steps as its rows are far apart.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public static IEnumerable<Interval> Find(Ledger.Ledger ledger, ColumnId column, Interval range, TimeSpan step)
    {
        DateTimeOffset? begun = null;
        for (var from = range.From; from < range.Until; )
        {
            var until = from + (LedgerLimits.SeriesPoints * step);
            until = until < range.Until ? until : range.Until;
            foreach (var point in ledger.ReadSeries(column, new Interval(from, until), step))
            {
                var isEmpty = point.Covered == TimeSpan.Zero && point.Counted.IsNone;
                if (!isEmpty && begun is { } since)
                {
                    yield return new Interval(since, point.Span.From);
                }
                begun = isEmpty ? begun ?? point.Span.From : null;
            }
            from = until;
        }
        if (begun is { } open)
        {
            yield return new Interval(open, range.Until);
        }
    }

    static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

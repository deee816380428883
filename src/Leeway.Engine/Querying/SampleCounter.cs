using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Ledger;

namespace Leeway.Engine.Querying;

/// <summary>Counts the samples of one SLI by the rules for pages, because that is what they were.</summary>
/// <remarks>
/// The server has stamped all series of one scrape with one time, so the samples of a target at one time are its page:
/// restarts, births, gaps and silence mean what they mean where Leeway scrapes itself, and are counted by the same code.
/// </remarks>
sealed class SampleCounter(Ledger.Ledger ledger, CollectedColumn column, QuerySource source)
{
    // A server that was away for a while has no samples of that time, and its counters went on.
    static readonly TimeSpan Remembered = 1.Hours;

    // Cursors of samples are not kept in the ledger: the samples can be read again.
    static readonly SeriesId NotKept = new(0);

    readonly Dictionary<(string Job, string Instance), QueriedTarget> _targets = [];
    readonly ColumnIndex _columns = new([column]);

    /// <summary>The targets that are scraped at the end of what was counted.</summary>
    public IReadOnlyList<ScrapedTarget> Alive { get; private set; } = [];

    /// <summary>The jobs whose targets have shown series of the SLI.</summary>
    public IEnumerable<string> Jobs => _targets.Keys.Select(key => key.Job).Distinct(StringComparer.Ordinal);

    /// <param name="series">Of the SLI, and the <c>up</c> and start times of its targets.</param>
    /// <param name="countFrom">Pages before it are read, and were counted before or belong to others.</param>
    /// <param name="until">No page at or after it is missing from the series.</param>
    public void Count(IEnumerable<SampledSeries> series, DateTimeOffset countFrom, DateTimeOffset until)
    {
        Show(series);
        var pages = Pages();
        for (var first = 0; first < pages.Count; )
        {
            var edge = EdgeOf(pages[first].TimeMs);
            var next = first + 1;
            while (next < pages.Count && EdgeOf(pages[next].TimeMs) == edge)
            {
                next++;
            }
            Turn(pages[first..next], edge, edge >= countFrom);
            first = next;
        }
        foreach (var (key, target) in _targets)
        {
            target.EndAnswer();
            if (until - target.LastPage > Remembered)
            {
                _targets.Remove(key);
            }
        }
        Alive =
        [
            .. _targets
                .Values.Where(target => !target.IsGoneAt(until, ledger.Grid.Length))
                .Select(target => target.Target),
        ];
    }

    void Show(IEnumerable<SampledSeries> series)
    {
        foreach (var samples in series)
        {
            var key = (samples.Labels["job"], samples.Labels["instance"]);
            if (!_targets.TryGetValue(key, out var target))
            {
                target = new QueriedTarget(source, key.Item1, key.Item2, _columns, ledger.Column);
                _targets.Add(key, target);
            }
            target.Show(samples);
        }
    }

    List<(QueriedTarget Target, long TimeMs)> Pages()
    {
        var pages = new List<(QueriedTarget Target, long TimeMs)>();
        foreach (var target in _targets.Values)
        {
            pages.AddRange(target.Pages().Select(time => (target, time)));
        }
        pages.Sort(static (one, other) => one.TimeMs.CompareTo(other.TimeMs));
        return pages;
    }

    // All pages of a tick: first values are judged by what the whole tick brought.
    void Turn(List<(QueriedTarget Target, long TimeMs)> pages, DateTimeOffset edge, bool isCounted)
    {
        var filling = column.Filling;
        if (!isCounted)
        {
            column.Filling = filling with { Within = new Interval(edge, edge) };
        }
        var (expected, tick) = (0, ledger.Grid.Length);
        foreach (var target in _targets.Values)
        {
            expected += target.IsGoneAt(edge, tick) ? 0 : 1;
        }
        foreach (var (target, _) in pages)
        {
            expected += target.IsGoneAt(edge, tick) ? 1 : 0; // comes back, or is new
        }
        foreach (var (target, timeMs) in pages)
        {
            Turn(target, timeMs, edge, expected);
        }
        Newborns.Settle(column, ledger);
        column.Filling = filling;
    }

    void Turn(QueriedTarget queried, long timeMs, DateTimeOffset edge, int expected)
    {
        var target = queried.Target;
        target.LastScrape = edge;
        var isUp = queried.Turn(timeMs);
        var counts = isUp
            ? PageCounter.Count(target, ledger.Grid, edge)
            : ReadingCounter.CountFailure(target, ledger.Grid, edge);
        foreach (var count in counts)
        {
            ledger.Add(target, count, edge, expected, isFed: true);
        }
        target.ResolvedUntil = edge;
        if (!isUp)
        {
            if (target.Mark.FailingSinceMs == 0)
            {
                target.Mark = target.Mark with { FailingSinceMs = edge.ToUnixTimeMilliseconds() };
            }
            target.Outcome = new ScrapeOutcome.Failed("its up is 0");
            return;
        }
        NewProcess.Settle(target, edge, ledger: null);
        foreach (var series in target.OnPage)
        {
            series.Id ??= NotKept; // known from now on
        }
        target.Mark.Followed.TryAdd(column.Id.Number, 0);
        target.Mark = target.Mark with
        {
            AnsweredMs = edge.ToUnixTimeMilliseconds(),
            StartMs = target.ProcessStartMs != 0 ? target.ProcessStartMs : target.Mark.StartMs,
            FailingSinceMs = 0,
        };
        target.Outcome = new ScrapeOutcome.Answered(target.OnPage.Count, 0, TimeSpan.Zero);
    }

    DateTimeOffset EdgeOf(long timeMs) => ledger.Grid.EdgeAtOrBefore(DateTimeOffset.FromUnixTimeMilliseconds(timeMs));
}

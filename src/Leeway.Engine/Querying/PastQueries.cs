using System.Collections.Concurrent;
using Leeway.Core.Time;

namespace Leeway.Engine.Querying;

/// <summary>Asks one server for the past of its SLIs, the latest first, no faster than its data source allows.</summary>
sealed class PastQueries(
    SourceAccess source,
    IReadOnlyList<AskedColumn> columns,
    TimeSpan reach,
    Ledger.Ledger ledger,
    PastCounts counts,
    TimeProvider clock
)
{
    // So much is read ahead of what has been counted.
    const int AnswersAhead = 4;

    // What was known is looked at again so often, in case the server was away.
    static readonly TimeSpan LookAgain = 1.Hours;

    // Counts of the present may be late by as much.
    static readonly TimeSpan Settled = 15.Minutes;

    static readonly TimeSpan Idle = 100.Milliseconds;
    static readonly TimeSpan AfterTrouble = 10.Seconds;

    readonly ConcurrentQueue<(
        AskedColumn Column,
        Interval Part,
        QueryAnswer? Samples,
        ExpressionAnswer? Values
    )> _answers = new();
    readonly Dictionary<AskedColumn, PastHoles> _holes = columns.ToDictionary(column => column, _ => new PastHoles());
    readonly Dictionary<AskedColumn, (DateTimeOffset Began, DateTimeOffset At)> _looks = [];
    readonly Dictionary<AskedColumn, DateTimeOffset> _oldest = [];

    public SourceAccess Source => source;

    /// <summary>Why the last query failed; null if it did not.</summary>
    public string? Trouble { get; private set; }

    /// <summary>What is left to be asked for, and of how much, added up over all SLIs.</summary>
    public (TimeSpan Left, TimeSpan All) Progress =>
        _holes.Values.Aggregate(
            (Left: TimeSpan.Zero, All: TimeSpan.Zero),
            (sum, holes) => (sum.Left + holes.Progress.Left, sum.All + holes.Progress.All)
        );

    /// <summary>True while there is anything to be filled in.</summary>
    public bool IsFilling => _holes.Values.Any(holes => !holes.AreDone);

    /// <summary>Looks for time of which nothing is known, where it is time to look.</summary>
    public void Look(DateTimeOffset edge)
    {
        foreach (var column in columns)
        {
            if (!column.IsBegun || column.Mark is not { } mark || !_holes[column].AreDone)
            {
                continue;
            }
            if (_looks.TryGetValue(column, out var look) && look.Began == mark.Began && edge < look.At)
            {
                continue;
            }
            _looks[column] = (mark.Began, edge + LookAgain);
            var settled = mark.Until - Settled;
            var until = settled > mark.Began ? settled : mark.Began;
            var from = Steps.EdgeAtOrBefore(edge - reach, 1.Minutes);
            // Before it was first asked, the server may not have been there: all would look absent.
            var asked = column.Column.Since ?? mark.Began;
            from = column.IsOfAllTicks && asked > from ? asked : from;
            try
            {
                if (from < until)
                {
                    _holes[column].Add(Find(column, from, until, edge));
                }
            }
            catch (IOException)
            {
                _looks[column] = (mark.Began, edge + 1.Minutes); // a block that cannot be read just now
            }
        }
    }

    /// <summary>Asks until stopped: by turns, so that one answer is read while the server works at the next.</summary>
    public Task Run(CancellationToken stop) => Task.WhenAll(AskOn(stop), AskOn(stop));

    async Task AskOn(CancellationToken stop)
    {
        while (true)
        {
            var next = _answers.Count < AnswersAhead ? Next() : null;
            if (next is not { } column || _holes[column].Take(LongestOf(column)) is not { } part)
            {
                await Task.Delay(Idle, clock, stop);
                continue;
            }
            await Ask(column, part, stop);
            await Task.Delay(Trouble is null ? TimeSpan.Zero : AfterTrouble, clock, stop);
        }
    }

    /// <summary>Counts one answer, if there is one.</summary>
    public bool TryCount(DateTimeOffset now)
    {
        if (!_answers.TryDequeue(out var answer))
        {
            return false;
        }
        var (column, part, samples, values) = answer;
        var holes = _holes[column];
        switch (samples ?? values?.Trouble)
        {
            case QueryAnswer.Found found:
                counts.Count(column, part, found, now);
                holes.Answered(part, found.Samples);
                break;
            case null:
                counts.Count(column, part, values!, now);
                holes.Answered(part, values!.Counts.Count);
                break;
            case QueryAnswer.TooMuch tooMuch:
                if (!holes.GiveBack(part, isTooLong: true) || tooMuch.IsOfSeries)
                {
                    column.ByExpression ??= AskedColumn.TooMany(tooMuch);
                }
                return true;
            case var failed:
                holes.GiveBack(part, isTooLong: failed is QueryAnswer.Failed { IsTimeout: true });
                return true;
        }
        var oldest = _oldest.TryGetValue(column, out var known) && known < part.From ? known : part.From;
        _oldest[column] = oldest;
        if (holes.AreDone)
        {
            // Slices are judged anew once, when all is there.
            column.Column.NoteChange(oldest);
            _oldest.Remove(column);
        }
        return true;
    }

    IEnumerable<Interval> Find(AskedColumn column, DateTimeOffset from, DateTimeOffset until, DateTimeOffset edge)
    {
        var coarse = counts.CoarseUntil(from, edge);
        var middle = coarse < until ? coarse : until;
        var id = column.Column.Id;
        var old =
            from < middle ? PastHoles.Find(ledger, id, new Interval(from, middle), counts.StepAt(from, edge)) : [];
        var young = middle < until ? PastHoles.Find(ledger, id, new Interval(middle, until), ledger.Grid.Length) : [];
        return old.Concat(young);
    }

    // Those that lack the most recent time: all SLIs are filled side by side.
    AskedColumn? Next() =>
        columns.Where(column => _holes[column].Latest is not null).MaxBy(column => _holes[column].Latest);

    // A server gives so many values at once.
    TimeSpan LongestOf(AskedColumn column) =>
        column.ByExpression is null ? TimeSpan.MaxValue : (ExpressionCounter.PointsMax - 1) * ledger.Grid.Length;

    async Task Ask(AskedColumn column, Interval part, CancellationToken stop)
    {
        QueryAnswer? samples = null;
        ExpressionAnswer? values = null;
        try
        {
            var now = clock.GetUtcNow();
            if (column.ByExpression is null)
            {
                var range = PastCounts.Around(part, ledger.Grid.EdgeAtOrBefore(now - source.Source.Delay));
                samples = await column.Queries.Samples(source.Past, range, stop);
            }
            else
            {
                values = await column.Expression.Ask(source.Past, part, counts.StepAt(part.From, now), stop);
            }
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            // Whatever a server does to us, it is a failed query and not the end of all others.
            samples = new QueryAnswer.Failed(trouble.GetBaseException().Message);
        }
        Trouble = ((samples ?? values?.Trouble) as QueryAnswer.Failed)?.Reason;
        _answers.Enqueue((column, part, samples, values));
    }
}

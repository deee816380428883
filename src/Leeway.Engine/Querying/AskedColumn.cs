using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Ledger;

namespace Leeway.Engine.Querying;

/// <summary>One SLI whose samples are asked of a server: how far it was counted, and how its last query went.</summary>
/// <remarks>Used by the caller of ticks alone, but for <see cref="Queries"/>.</remarks>
sealed class AskedColumn
{
    // Prometheus takes a series for gone after five minutes without a sample.
    public static readonly TimeSpan Lookback = 5.Minutes;

    // More than this is not asked for at once before anything recent is known.
    static readonly TimeSpan CatchUpMax = 1.Hours;

    readonly Ledger.Ledger _ledger;
    SampleCounter _counter;
    bool _jumps;

    public AskedColumn(CollectedColumn column, QuerySource source, Ledger.Ledger ledger, AskedMark? mark)
    {
        _ledger = ledger;
        Column = column;
        Source = source;
        Mark = mark;
        Queries = new SliQueries(column.Indicator);
        Expression = new ExpressionCounter(column, source, ledger);
        ByExpression = column.Indicator.IsCounted ? null : "only the server can evaluate the queries";
        _counter = new SampleCounter(ledger, column, source);
        column.Delay = source.Delay + ledger.Grid.Length;
    }

    public CollectedColumn Column { get; }
    public QuerySource Source { get; }
    public SliQueries Queries { get; }
    public ExpressionCounter Expression { get; }

    /// <summary>True if it counts ticks whether or not the server has anything of them.</summary>
    public bool IsOfAllTicks => Column.Indicator.Asked!.IsOfAllTicks;

    /// <summary>How far it was counted; null before the first answer.</summary>
    public AskedMark? Mark { get; private set; }

    /// <summary>Why the counts are approximate; null if they are exact.</summary>
    public string? ByExpression { get; set; }

    /// <summary>Why the last query failed; null if it did not.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The edge of the first query that failed since the last answer; null if the last did not fail.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    public int Failures { get; private set; }

    /// <summary>When it may be asked again.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>True if its queries are so slow that others should not have to wait for them.</summary>
    public bool IsSlow { get; set; }

    /// <summary>True once an answer has come.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>The times to ask for at an edge; null if there is nothing new to know.</summary>
    public Interval? Due(DateTimeOffset edge)
    {
        var until = _ledger.Grid.EdgeAtOrBefore(edge - Source.Delay);
        // Also where the clock or the delay was set: what was counted is never counted again.
        if (edge < NotBefore || until <= Mark?.Until)
        {
            return null;
        }
        if (!IsBegun || _jumps || until - Mark?.Until > CatchUpMax)
        {
            Begin(until);
        }
        var mark = Mark!.Value;
        return ByExpression is not null
            ? Expressed(mark, until)
            : new Interval(IsBegun ? mark.Until : mark.Until - Lookback, until);
    }

    Interval? Expressed(AskedMark mark, DateTimeOffset until)
    {
        var most = mark.Until + ((ExpressionCounter.PointsMax - 1) * _ledger.Grid.Length);
        var range = new Interval(mark.Until, until < most ? until : most);
        return range.IsEmpty ? null : range;
    }

    // Goes on where the last run stopped, or begins anew where that is too long ago.
    void Begin(DateTimeOffset until)
    {
        if (IsBegun || _jumps || Mark is not { } known || until - known.Until > CatchUpMax)
        {
            Mark = new AskedMark(until, until);
        }
        _jumps = false;
        IsBegun = ByExpression is not null; // which needs no values from before
        _counter = new SampleCounter(_ledger, Column, Source);
        Column.KnownUntil ??= until - Lookback;
    }

    /// <summary>Counts samples, of which those before the mark were counted already.</summary>
    public void Count(QueryAnswer.Found found, DateTimeOffset until)
    {
        var mark = Mark!.Value;
        Column.Filling = FillingFrom(mark);
        Column.Since ??= FollowedSince.Begin(_ledger, Column.Id, mark.Began);
        _counter.Count(found.Series, mark.Until, until);
        Column.Expected = _counter.Alive;
        Column.FeedingJobs = _counter.Jobs.ToHashSet(StringComparer.Ordinal);
        Answered(until);
    }

    /// <summary>Counts by what the server made of the queries.</summary>
    public void Count(ExpressionAnswer answer, DateTimeOffset until)
    {
        Column.Filling = FillingFrom(Mark!.Value);
        Column.Since ??= FollowedSince.Begin(_ledger, Column.Id, Mark.Value.Began);
        Column.Expected = [];
        Expression.Count(answer.Counts);
        if (Column.KnownUntil is { } known && answer.Counts.Count > 0)
        {
            _ledger.Close(Column.Id, known);
        }
        Answered(until);
    }

    /// <summary>Notes that there is more than may be asked for at once.</summary>
    public void FoundTooMuch(Interval range, QueryAnswer.TooMuch tooMuch)
    {
        if (!tooMuch.IsOfSeries && range.Length > 2 * Lookback)
        {
            _jumps = true; // it was away for long: what lies behind is filled in, in parts
            return;
        }
        ByExpression = TooMany(tooMuch);
    }

    /// <summary>Why samples that are too many are not counted.</summary>
    public static string TooMany(QueryAnswer.TooMuch tooMuch) =>
        $"the samples are too many to be counted: {tooMuch.Reason}";

    public void Failed(string reason, DateTimeOffset edge)
    {
        Trouble = reason;
        FailingSince ??= edge;
        Failures++;
        var pause = _ledger.Grid.Length * Math.Pow(2, Math.Min(Failures - 1, 10));
        NotBefore = edge + (pause < 2.Minutes ? pause : 2.Minutes);
    }

    void Answered(DateTimeOffset until)
    {
        (Trouble, FailingSince, Failures, IsBegun) = (null, null, 0, true);
        Mark = Mark!.Value with { Until = until };
        Mark.Value.Keep(_ledger, Column.Id);
    }

    // What lies before is for the back-fill.
    static Filling FillingFrom(AskedMark mark) =>
        new(Origin.Queried, new Interval(mark.Began, DateTimeOffset.MaxValue));
}

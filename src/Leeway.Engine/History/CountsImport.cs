using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Documents.Counts;
using Leeway.Engine.Collecting;
using Leeway.Ledger;

namespace Leeway.Engine.History;

/// <summary>Fills time of a column that is not covered with counts from elsewhere.</summary>
/// <remarks>
/// What is covered stays as it is, so importing a file twice adds nothing. A day is one commit: after a crash the days
/// before are there, and the same command goes on behind them.
/// </remarks>
public sealed class CountsImport(Ledger.Ledger ledger, LedgerSettings settings, DateTimeOffset now)
{
    /// <summary>What of the rows does not fit this ledger; nothing may be imported unless it is empty.</summary>
    public IReadOnlyList<Problem> Check(IReadOnlyList<CountsRow> rows, string file)
    {
        var tick = DurationText.Format(ledger.Grid.Length);
        var uneven = rows.Where(row => !ledger.Grid.IsEdge(row.Span.From))
            .Select(row => Error(row, "it is not the beginning of a tick", $"ticks of this ledger last {tick}"));
        var ahead = rows.Where(row => row.Span.Until > now)
            .Select(row => Error(row, "its interval has not ended yet", "leave out what is not over"));
        return [.. uneven.Concat(ahead).OrderBy(problem => problem.Line).Take(CountsLimits.Problems)];

        Problem Error(CountsRow row, string what, string remedy) =>
            new(file, row.Line, Column: 1, ProblemSeverity.Error, what, remedy);
    }

    /// <summary>Adds the rows of which nothing is covered.</summary>
    /// <exception cref="LedgerException">The disk does not take them; what was committed stays, and the same import goes on there.</exception>
    public ImportOutcome Run(string columnKey, IReadOnlyList<CountsRow> rows)
    {
        var column = ledger.Column(columnKey);
        // Counters will tell what happened since they were last read; counted from elsewhere too it would be there twice.
        var counting = FollowedSince.Of(ledger.Entries, column) is { } since
            ? ledger.Watermark(column) ?? since
            : (DateTimeOffset?)null;
        var oldest = now - settings.Retention.Longest;
        var outcome = new ImportOutcome();
        foreach (var day in rows.GroupBy(row => row.Span.From.UtcDateTime.Date))
        {
            var wanted = day.Where(row => row.Span.Until > oldest && !(row.Span.Until > counting)).ToList();
            // All are looked at before any is added: where rows are far apart, one that was added covers its neighbours.
            var missing = wanted.Where(row => IsMissing(column, row.Span)).ToList();
            Add(column, missing, isFollowed: counting is not null);
            outcome = new ImportOutcome
            {
                Imported = outcome.Imported + missing.Count,
                Counts = missing.Aggregate(outcome.Counts, (sum, row) => sum + row.Counts),
                Known = outcome.Known + wanted.Count - missing.Count,
                Counting = outcome.Counting + day.Count(row => row.Span.Until > counting),
                TooOld = outcome.TooOld + day.Count(row => row.Span.Until <= oldest),
            };
        }
        return outcome;
    }

    void Add(ColumnId column, List<CountsRow> rows, bool isFollowed)
    {
        if (rows.Count == 0)
        {
            return;
        }
        foreach (var row in rows)
        {
            Add(column, row);
        }
        ImportedSince.Note(ledger, column, rows[0].Span.From);
        if (!isFollowed)
        {
            ledger.Close(column, rows[^1].Span.Until);
        }
        if (ledger.Commit(now) is CommitOutcome.MemoryOnly trouble)
        {
            throw new LedgerException(
                $"From {InstantText.Format(rows[0].Span.From)} on nothing was imported: {trouble.Reason} Run the same import again when the disk is well."
            );
        }
        ledger.Tidy(now, CancellationToken.None);
    }

    bool IsMissing(ColumnId column, Interval span)
    {
        var point = ledger.ReadSeries(column, span, span.Length)[0];
        return point.Covered == TimeSpan.Zero && point.Counted.IsNone;
    }

    // Whole events stay whole: what cannot be shared out evenly goes to the first ticks, one to each.
    void Add(ColumnId column, CountsRow row)
    {
        var ticks = row.Span.Length.Ticks / ledger.Grid.Length.Ticks;
        var (total, bad) = (row.Counts.Total, row.Counts.Bad);
        if (total != Math.Floor(total) || bad != Math.Floor(bad))
        {
            ledger.Add(column, row.Span, row.Counts, row.Covered, Origin.Imported);
            return;
        }
        var (totalRest, badRest) = ((long)total % ticks, (long)bad % ticks);
        var even = new EventCounts(total - totalRest, bad - badRest);
        ledger.Add(column, row.Span, even, row.Covered, Origin.Imported);
        AddRest(totalRest, new EventCounts(totalRest, 0));
        AddRest(badRest, new EventCounts(0, badRest));

        void AddRest(long rest, EventCounts counts)
        {
            if (rest > 0)
            {
                var span = new Interval(row.Span.From, row.Span.From + (rest * ledger.Grid.Length));
                ledger.Add(column, span, counts, TimeSpan.Zero, Origin.Imported);
            }
        }
    }
}

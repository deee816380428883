using Leeway.Core.Records;
using Leeway.Core.Time;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Records;

/// <summary>Recorded incidents as a file has them; see docs/reference/counts.md.</summary>
public sealed class RecordFile
{
    readonly string _name;
    readonly IReadOnlyList<RecordedRow> _rows;

    RecordFile(string name, IReadOnlyList<RecordedRow> rows) => (_name, _rows) = (name, rows);

    /// <summary>Ordered by their start.</summary>
    public IEnumerable<RecordedIncident> Incidents => _rows.Select(row => row.Incident);

    /// <param name="problems">Gets what is wrong with it.</param>
    /// <returns>Null if anything is.</returns>
    public static RecordFile? Read(DocumentFile file, ICollection<Problem> problems)
    {
        var found = new ProblemList();
        var rows = RecordReader.Read(file, found);
        found.AddTo(problems);
        return found.HasErrors ? null : new RecordFile(file.Path, rows);
    }

    /// <summary>The incidents of the time in which people wrote them down.</summary>
    /// <param name="from">Null for the first incident.</param>
    /// <param name="until">Null for the end of the last.</param>
    /// <param name="problems">Is warned too of rows that count for no risk, and of those that may be several.</param>
    /// <returns>Null if that time cannot be told.</returns>
    public IncidentRecord? Within(
        DateTimeOffset? from,
        DateTimeOffset? until,
        RiskBook book,
        ICollection<Problem> problems
    )
    {
        var found = new ProblemList();
        var record = Within(from, until, found);
        if (record is not null)
        {
            new RecordLint(book, record.Span, found).Check(_rows, _name);
        }
        found.AddTo(problems);
        return record;
    }

    IncidentRecord? Within(DateTimeOffset? from, DateTimeOffset? until, ProblemList found)
    {
        const string remedy = "say with 'from' and 'until' when it was kept";
        var whole = new Place(_name, 0, 0);
        var begin = from ?? (_rows is [var first, ..] ? first.Incident.Start : null);
        var end = until ?? Incidents.Select(one => one.Repaired ?? one.Start).Cast<DateTimeOffset?>().Max();
        if (begin is not { } since || end is not { } last || last - since < 1.Days)
        {
            found.Error(whole, "the record is shorter than a day", remedy);
            return null;
        }
        if (from is null || until is null)
        {
            found.Warn(
                whole,
                $"the record is taken to last from {InstantText.Format(since)} to {InstantText.Format(last)}, from its first incident to its last: how often they happen comes out too high",
                remedy
            );
        }
        // The last incident may be what ends it.
        var span = new Interval(since, until is null ? last + 1.Seconds : last);
        return new IncidentRecord(span, [.. Incidents]).Within(span);
    }
}

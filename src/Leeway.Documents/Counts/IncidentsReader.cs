using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Counts;

/// <summary>Reads a file of incidents: <c>start,end,label</c>; see docs/reference/counts.md.</summary>
/// <remarks>Every problem is told with its line and column, up to <see cref="CountsLimits.Problems"/>.</remarks>
public sealed class IncidentsReader
{
    public const string Header = "start,end,label";

    /// <summary>More incidents than this are not read.</summary>
    public const int LinesMax = 100_000;

    const int LineLength = 1000;

    readonly string _file;
    readonly ProblemList _problems = new();
    readonly List<Incident> _incidents = [];
    int _line = 1;
    int _found;

    IncidentsReader(string file) => _file = file;

    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="problems">Gets what is wrong with it; if it gets anything, there are no incidents.</param>
    public static IReadOnlyList<Incident> Read(TextReader text, string file, ICollection<Problem> problems)
    {
        var reader = new IncidentsReader(file);
        reader.Read(new LimitedLines(text, LineLength));
        foreach (var problem in reader._problems.Ordered())
        {
            problems.Add(problem);
        }
        return reader._found > 0 ? [] : reader._incidents;
    }

    void Read(LimitedLines lines)
    {
        if (!lines.TryNext(out var header) || header != Header)
        {
            Error(1, $"the first line is {Quote.Of(header)}", $"write '{Header}'");
            return;
        }
        while (_found < CountsLimits.Problems && lines.TryNext(out var line))
        {
            _line++;
            if (_line - 1 > LinesMax)
            {
                Error(1, $"the file has more than {LinesMax} lines", "leave out the oldest");
                return;
            }
            ReadLine(line);
        }
    }

    void ReadLine(string line)
    {
        // The label is the rest of the line, so that it may hold commas.
        var fields = line.Split(',', 3);
        if (line.Length > LineLength)
        {
            Error(1, $"the line is longer than {LineLength} characters", "write a shorter label");
        }
        else if (fields.Length < 3)
        {
            Error(1, $"the line has {fields.Length} of 3 values", "write a value for each name in the header");
        }
        else if (!CsvInstant.TryParse(fields[0], out var start))
        {
            Error(1, $"{Quote.Of(fields[0])} is no instant", CsvInstant.Remedy);
        }
        else if (!CsvInstant.TryParse(fields[1], out var end))
        {
            Error(fields[0].Length + 2, $"{Quote.Of(fields[1])} is no instant", CsvInstant.Remedy);
        }
        else if (end <= start)
        {
            Error(fields[0].Length + 2, "it ends before it begins, or at once", "write the later instant second");
        }
        else
        {
            _incidents.Add(new Incident(new Interval(start, end), Label(fields[2])));
        }
    }

    // Spreadsheets put what holds a comma or a quote between quotes, and double those within.
    static string Label(string field) =>
        field is ['"', _, ..] && field[^1] == '"'
            ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim()
            : field.Trim();

    void Error(int column, string what, string remedy)
    {
        _found++;
        _problems.Error(new Place(_file, _line, column), what, remedy);
    }
}

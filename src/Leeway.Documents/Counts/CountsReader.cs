using System.Globalization;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Counts;

/// <summary>Reads a file of counts: <c>timestamp,total,bad</c>, perhaps with <c>covered</c>; see docs/reference/counts.md.</summary>
/// <remarks>Every problem is told with its line and column, up to <see cref="CountsLimits.Problems"/>.</remarks>
public sealed class CountsReader
{
    readonly string _file;
    readonly TimeSpan _step;
    readonly ProblemList _problems = new();
    readonly List<CountsRow> _rows = [];
    int _line;
    int _found;

    CountsReader(string file, TimeSpan step) => (_file, _step) = (file, step);

    bool IsEnough => _found >= CountsLimits.Problems;

    /// <param name="text">The whole file.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="step">How long each line's interval is.</param>
    /// <param name="problems">Gets what is wrong with it; if it gets anything, there are no rows.</param>
    /// <returns>In order of time, none sharing time with another.</returns>
    public static IReadOnlyList<CountsRow> Read(
        TextReader text,
        string file,
        TimeSpan step,
        ICollection<Problem> problems
    )
    {
        var reader = new CountsReader(file, step);
        reader.Read(new LimitedLines(text, CountsLimits.LineLength));
        foreach (var problem in reader._problems.Ordered())
        {
            problems.Add(problem);
        }
        return reader._found > 0 ? [] : reader._rows;
    }

    void Read(LimitedLines lines)
    {
        _line = 1;
        if (!lines.TryNext(out var header) || CountsText.ColumnsOf(header) is not { } columns)
        {
            Error(1, $"the first line is {Quote.Of(header)}", $"write '{CountsText.Header(withCovered: false)}'");
            return;
        }
        while (!IsEnough && lines.TryNext(out var line))
        {
            _line++;
            if (_line - 1 > CountsLimits.Lines)
            {
                Error(1, $"the file has more than {CountsLimits.Lines} lines", "split it, or choose a longer step");
                return;
            }
            ReadLine(line, columns);
        }
    }

    void ReadLine(string line, int columns)
    {
        if (line.Length > CountsLimits.LineLength)
        {
            Error(1, $"the line is longer than {CountsLimits.LineLength} characters", "write numbers shorter");
            return;
        }
        var fields = line.Split(',');
        if (fields.Length != columns)
        {
            Error(1, $"the line has {fields.Length} of {columns} values", "write a value for each name in the header");
            return;
        }
        var at = new int[columns];
        for (var field = 1; field < columns; field++)
        {
            at[field] = at[field - 1] + fields[field - 1].Length + 1;
        }
        if (
            TryTime(fields[0], out var span)
            && TryNumber("total", fields[1], at[1] + 1, out var total)
            && TryNumber("bad", fields[2], at[2] + 1, out var bad)
            && IsPart(fields[2], at[2] + 1, bad, total)
            && TryCovered(columns > 3 ? fields[3] : null, at[^1] + 1, out var covered)
        )
        {
            _rows.Add(new CountsRow(_line, span, new EventCounts(total, bad), covered));
        }
    }

    bool TryTime(string text, out Interval span)
    {
        span = default;
        if (!CsvInstant.TryParse(text, out var from))
        {
            return Error(1, $"{Quote.Of(text)} is no instant", CsvInstant.Remedy);
        }
        span = new Interval(from, from + _step);
        if (_rows is not [.., var before] || before.Span.Until <= from)
        {
            return true;
        }
        var step = DurationText.Format(_step);
        return from == before.Span.From
                ? Error(1, $"line {before.Line} has the same timestamp", "add both up, or leave one out")
            : from < before.Span.From ? Error(1, $"it is earlier than line {before.Line}", "sort the lines by time")
            : Error(1, $"it is within the {step} of line {before.Line}", "say how long intervals are with '--step'");
    }

    bool TryNumber(string name, string text, int column, out double number)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return Error(column, $"{name} {Quote.Of(text)} is no number", "write for example '1027' or '0.25'");
        }
        return double.IsNaN(number) || double.IsInfinity(number)
                ? Error(column, $"{name} {Quote.Of(text)} is not finite", "leave the line out if it is not known")
            : number < 0 ? Error(column, $"{name} {Quote.Of(text)} is negative", "counts are increases, from 0")
            : number <= CountsLimits.Events
                || Error(column, $"{name} {Quote.Of(text)} is above {CountsLimits.Events:0}", "take shorter intervals");
    }

    bool IsPart(string text, int column, double bad, double total) =>
        bad <= total
        || Error(column, $"bad {Quote.Of(text)} is above the total", "bad events are a part of all events");

    bool TryCovered(string? text, int column, out TimeSpan covered)
    {
        covered = _step;
        if (text is null)
        {
            return true;
        }
        if (!TryNumber("covered", text, column, out var seconds))
        {
            return false;
        }
        if (seconds == 0 || seconds > _step.TotalSeconds)
        {
            return Error(
                column,
                $"covered {Quote.Of(text)} is not above 0 and up to {_step.TotalSeconds} seconds",
                "leave out a line of which nothing is known"
            );
        }
        covered = TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));
        return true;
    }

    bool Error(int column, string what, string remedy)
    {
        _found++;
        _problems.Error(new Place(_file, _line, column), what, remedy);
        return false;
    }
}

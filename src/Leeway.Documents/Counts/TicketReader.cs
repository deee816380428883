using System.Globalization;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Counts;

/// <summary>Reads how many complaints came in on which day: a CSV with the header <c>day,tickets</c>.</summary>
public static class TicketReader
{
    const string Header = "day,tickets";
    const int LineLength = 100;
    const int DaysMax = 4000;
    const int TicketsMax = 1_000_000;

    /// <param name="problems">Gets what is wrong with it; if it gets anything, there are no days.</param>
    /// <returns>Each day once, in their order.</returns>
    public static IReadOnlyList<KeyValuePair<DateOnly, int>> Read(DocumentFile file, ICollection<Problem> problems)
    {
        using var text = new StringReader(file.Text);
        var lines = new LimitedLines(text, LineLength);
        if (!lines.TryNext(out var header) || header.Trim() != Header)
        {
            problems.Add(Error(file, 1, $"the first line is {Quote.Of(header)}", $"write '{Header}'"));
            return [];
        }
        var days = new SortedDictionary<DateOnly, int>();
        var isRight = true;
        for (var number = 2; lines.TryNext(out var line); number++)
        {
            if (line.Trim().Length > 0 && Refusal(line, days) is { } what)
            {
                problems.Add(
                    Error(file, number, what, "write a day and how many tickets there were, as '2026-05-01,3'")
                );
                isRight = false;
            }
        }
        return isRight ? [.. days] : [];
    }

    // Null if the day was taken in.
    static string? Refusal(string line, SortedDictionary<DateOnly, int> days)
    {
        var parts = line.Split(',', StringSplitOptions.TrimEntries);
        if (
            parts.Length != 2
            || !DateOnly.TryParseExact(
                parts[0],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            || day.Year is < 1970 or > 2100
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var tickets)
            || tickets > TicketsMax
        )
        {
            return $"the line is {Quote.Of(line)}";
        }
        return days.Count >= DaysMax ? $"there are more than {DaysMax} days"
            : days.TryAdd(day, tickets) ? null
            : $"{parts[0]} stands there twice";
    }

    static Problem Error(DocumentFile file, int line, string what, string remedy) =>
        new(file.Path, line, 1, ProblemSeverity.Error, what, remedy);
}

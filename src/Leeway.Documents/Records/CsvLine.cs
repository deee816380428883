using System.Text;

namespace Leeway.Documents.Records;

/// <summary>The values of a line of a CSV: one that holds a comma or begins with a quote stands between quotes, and those within are doubled.</summary>
static class CsvLine
{
    /// <summary>Each value with its column, from 1; null if a quote is not closed, or more than a comma follows it.</summary>
    public static IReadOnlyList<(string Text, int Column)>? Split(string line)
    {
        List<(string, int)> values = [];
        for (var at = 0; at <= line.Length; at++)
        {
            var column = at + 1;
            if (at < line.Length && line[at] == '"')
            {
                if (Quoted(line, ref at) is not { } text)
                {
                    return null;
                }
                values.Add((text, column));
                continue;
            }
            var end = line.IndexOf(',', at);
            end = end < 0 ? line.Length : end;
            values.Add((line[at..end], column));
            at = end;
        }
        return values;
    }

    /// <summary>As a value of a line has it.</summary>
    public static string Value(string text) =>
        text.Contains(',', StringComparison.Ordinal) || text.StartsWith('"')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;

    // Leaves the place of the comma behind it, or of the end.
    static string? Quoted(string line, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                text.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                text.Append('"');
                at++;
            }
            else
            {
                at++;
                return at == line.Length || line[at] == ',' ? text.ToString() : null;
            }
        }
        return null;
    }
}

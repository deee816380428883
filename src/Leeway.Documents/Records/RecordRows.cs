using Leeway.Documents.Counts;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;
using YamlDotNet.Core;

namespace Leeway.Documents.Records;

/// <summary>The lines of a CSV as maps of their columns, each value with its place; empty values are left out.</summary>
static class RecordRows
{
    const int LineLength = 4000;

    public static IReadOnlyList<Node> Read(DocumentFile file, string[] columns, ProblemList problems)
    {
        using var text = new StringReader(file.Text);
        var lines = new LimitedLines(text, LineLength);
        if (!lines.TryNext(out var header) || Names(header, columns) is not { } names)
        {
            problems.Error(
                new Place(file.Path, 1, 1),
                $"the first line is {Quote.Of(header)}",
                $"write some of these names, 'start' among them: {string.Join(',', columns)}"
            );
            return [];
        }
        var source = new SourceText(file.Text);
        var rows = new List<Node>();
        for (var number = 2; rows.Count <= RecordReader.IncidentsMax && lines.TryNext(out var line); number++)
        {
            if (line.Length > 0)
            {
                rows.Add(Row(line, names, new Place(file.Path, number, 1), source, problems));
            }
        }
        return rows;
    }

    static string[]? Names(string header, string[] columns)
    {
        var names = header.Split(',', StringSplitOptions.TrimEntries);
        return
            names.Contains("start", StringComparer.Ordinal)
            && names.Distinct(StringComparer.Ordinal).Count() == names.Length
            && names.All(name => columns.Contains(name, StringComparer.Ordinal))
            ? names
            : null;
    }

    static MapNode Row(string line, string[] names, Place place, SourceText source, ProblemList problems)
    {
        if (CsvLine.Split(line) is not { } fields)
        {
            problems.Error(
                place,
                "a quote of the line is not closed before the next comma",
                "write \"…\" about a value that holds a comma, and \"\" for a quote within"
            );
            return new MapNode(place, []);
        }
        if (fields.Count != names.Length || line.Length > LineLength)
        {
            problems.Error(
                place,
                $"the line has {fields.Count} values, the header {names.Length} names",
                "write one for each, perhaps nothing between two commas"
            );
        }
        var entries = new List<MapEntry>();
        foreach (var (name, (text, column)) in names.Zip(fields))
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                var at = place with { Column = column };
                entries.Add(new MapEntry(name, at, new ScalarNode(at, text.Trim(), ScalarStyle.SingleQuoted, source)));
            }
        }
        return new MapNode(place, entries);
    }
}

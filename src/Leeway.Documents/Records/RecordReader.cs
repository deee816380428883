using System.Globalization;
using Leeway.Core.Incidents;
using Leeway.Core.Records;
using Leeway.Documents.Counts;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Records;

/// <summary>Reads recorded incidents: a CSV with a header, or a JSON list of objects with the same names.</summary>
static class RecordReader
{
    /// <summary>More incidents than this are not read.</summary>
    public const int IncidentsMax = 10_000;

    const int LineLength = 300;

    // An incident is of one service; a hundred SLOs of it is all that is kept.
    const int SlosMax = 100;

    public static readonly string[] Columns =
    [
        "start",
        "detected",
        "repaired",
        "impact",
        "class",
        "risk",
        "acknowledged",
        "mitigated",
        "service",
        "slos",
        "detection",
        "title",
        "reference",
    ];

    /// <returns>Ordered by their start; without those that have errors.</returns>
    public static IReadOnlyList<RecordedRow> Read(DocumentFile file, ProblemList found)
    {
        var rows = file.Text.AsSpan().TrimStart() is ['[', ..]
            ? Json(file, found)
            : RecordRows.Read(file, Columns, found);
        if (rows.Count > IncidentsMax)
        {
            found.Error(
                rows[IncidentsMax].Place,
                $"there are more than {IncidentsMax} incidents",
                "leave out the oldest"
            );
        }
        return
        [
            .. rows.Take(IncidentsMax)
                .Select(row =>
                    Read(new Value(row, "incident", found)) is { } one ? new RecordedRow(one, row.Place) : null
                )
                .OfType<RecordedRow>()
                .OrderBy(row => row.Incident.Start),
        ];
    }

    static IReadOnlyList<Node> Json(DocumentFile file, ProblemList found) =>
        [.. YamlFile.Read(file, found).Roots.OfType<ListNode>().SelectMany(list => list.Items)];

    static RecordedIncident? Read(Value row)
    {
        if (row.Map(Columns) is not { } map)
        {
            return null;
        }
        var start = Instant(map.Required("start", "write when the first user was hurt, like 2026-03-01T12:00:00Z"));
        var detected = Instant(map.Optional("detected"));
        var repaired = Instant(map.Optional("repaired"));
        if (detected < start || repaired < (detected ?? start))
        {
            map.Error(
                detected < start ? "detected" : "repaired",
                "the incident is not in order",
                "write start, detected and repaired in the order in which they were"
            );
        }
        return start is not { } begin
            ? null
            : new RecordedIncident
            {
                Start = begin,
                Detected = detected,
                Repaired = repaired,
                Impact = Share(map.Optional("impact")),
                FaultClass = map.Optional("class")?.NameText() ?? "",
                Risk = map.Optional("risk")?.NameText() ?? "",
                Acknowledged = Instant(map.Optional("acknowledged")),
                Mitigated = Instant(map.Optional("mitigated")),
                Service = map.Optional("service")?.NameText() ?? "",
                Slos = Slos(map.Optional("slos")),
                Detection = DetectionOf(map.Optional("detection")),
                Title = Line(map.Optional("title")),
                Reference = Line(map.Optional("reference")),
            };
    }

    static string[] Slos(Value? value)
    {
        var names =
            value?.Raw?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (names.Length > SlosMax || !names.All(NamePatterns.IsName))
        {
            value?.Error(
                $"{value.Path} is {NodeWords.Describe(value.Node)}, not names of SLOs",
                $"write at most {SlosMax} names with a blank between them, like 'checkout search'"
            );
        }
        return names;
    }

    static Detection DetectionOf(Value? value)
    {
        var all = Enum.GetValues<Detection>();
        var word = value?.OneOf([.. all.Select(FaultClass.WordOf)]);
        return word is null ? Detection.Unknown : all.First(one => FaultClass.WordOf(one) == word);
    }

    static string Line(Value? value)
    {
        var text = value?.Raw?.Trim() ?? "";
        if (text.Length > LineLength || text.Any(char.IsControl))
        {
            value?.Error($"{value.Path} is no line of text", $"write at most {LineLength} characters, on one line");
        }
        return text;
    }

    static DateTimeOffset? Instant(Value? value)
    {
        if (value is null)
        {
            return null;
        }
        if (CsvInstant.TryParse(value.Raw ?? "", out var instant))
        {
            return instant;
        }
        value.Error($"{value.Path} is {NodeWords.Describe(value.Node)}, not an instant", CsvInstant.Remedy);
        return null;
    }

    // A CSV has no kinds of scalars, so that a number may stand there as a text.
    static double? Share(Value? value)
    {
        if (value is null)
        {
            return null;
        }
        var raw = value.Raw ?? "";
        if (
            double.TryParse(
                raw.TrimEnd('%'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) && (raw.EndsWith('%') ? number / 100 : number) is > 0 and <= 1 and var share
        )
        {
            return share;
        }
        value.Error(
            $"{value.Path} is {NodeWords.Describe(value.Node)}, not a share of users",
            "write a per cent like 40%, or a number above 0 up to 1 like 0.4"
        );
        return null;
    }
}

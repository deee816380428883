using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leeway.Core.Incidents;
using Leeway.Core.Records;
using Leeway.Core.Time;

namespace Leeway.Documents.Records;

/// <summary>Writes recorded incidents as <see cref="RecordFile"/> reads them; see docs/reference/counts.md.</summary>
public static class RecordWriter
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A header and a line for each.</summary>
    public static string Csv(IEnumerable<RecordedIncident> incidents)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', RecordReader.Columns).Append('\n');
        foreach (var incident in incidents)
        {
            text.AppendJoin(',', RecordReader.Columns.Select(column => CsvLine.Value(ValueOf(incident, column))))
                .Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A list with an object for each, a line each; what is not known is left out.</summary>
    public static string Json(IEnumerable<RecordedIncident> incidents)
    {
        var lines = incidents.Select(Line).ToList();
        return lines.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", lines)}\n]\n";
    }

    static string Line(RecordedIncident incident)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            foreach (var column in RecordReader.Columns)
            {
                if (column == "impact" && incident.Impact is { } share)
                {
                    json.WriteNumber(column, (decimal)share);
                }
                else if (ValueOf(incident, column) is { Length: > 0 } value)
                {
                    json.WriteString(column, value);
                }
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static string ValueOf(RecordedIncident incident, string column) =>
        column switch
        {
            "start" => InstantText.Format(incident.Start),
            "detected" => At(incident.Detected),
            "repaired" => At(incident.Repaired),
            "impact" => incident.Impact is { } share ? ((decimal)share).ToString(CultureInfo.InvariantCulture) : "",
            "class" => incident.FaultClass,
            "risk" => incident.Risk,
            "acknowledged" => At(incident.Acknowledged),
            "mitigated" => At(incident.Mitigated),
            "service" => incident.Service,
            "slos" => string.Join(' ', incident.Slos),
            "detection" => incident.Detection is Detection.Unknown ? "" : FaultClass.WordOf(incident.Detection),
            "title" => incident.Title,
            "reference" => incident.Reference,
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "There is no such column."),
        };

    static string At(DateTimeOffset? at) => at is { } instant ? InstantText.Format(instant) : "";
}

using System.Text;
using Leeway.Documents.Records;
using Leeway.Engine.Incidents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Incidents as a record that others take over, or learn from.</summary>
static class IncidentExportEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/incidents/export", Export)
            .WithSummary(
                "Incidents that were known since 'from' and before 'until', as 'incidents/import' and 'leeway plan' read them; 'format' is csv or json."
            );

    static async Task<Results<ContentHttpResult, ValidationProblem>> Export(
        IncidentReading reading,
        CancellationToken stop,
        string? format = null,
        string? from = null,
        string? until = null
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var since = AskedInstant.Read(from, "from", problems);
        var before = AskedInstant.Read(until, "until", problems);
        if (before <= since)
        {
            problems["until"] = [$"'{until}' does not come after '{from}'; write a later one."];
        }
        if (format is not (null or "csv" or "json"))
        {
            problems["format"] = [$"'{format}' is not a format; write csv or json."];
        }
        var stories = problems.Count > 0 ? [] : await reading.All(since, stop, before);
        if (stories.Count >= IncidentReading.IncidentsMax)
        {
            problems["until"] =
            [
                $"These are {IncidentReading.IncidentsMax} incidents or more; take them in parts, with 'from' and 'until'.",
            ];
        }
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }
        var incidents = stories
            .Select(ExportedIncident.Of)
            .OrderBy(one => one.Start)
            .ThenBy(one => one.Reference, StringComparer.Ordinal);
        return format is "json"
            ? TypedResults.Text(RecordWriter.Json(incidents), "application/json", Encoding.UTF8)
            : TypedResults.Text(RecordWriter.Csv(incidents), AskedIncidents.ContentType, Encoding.UTF8);
    }
}

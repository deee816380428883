using Leeway.Client;
using Leeway.Documents;
using Leeway.Documents.Records;
using Leeway.Engine;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What incidents come to, and taking them over from elsewhere.</summary>
static class IncidentReportEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents/statistics", Statistics)
            .WithSummary(
                "What incidents cost and how long they took, with how far that is to be believed; the last 365 days unless 'from' says otherwise, compared before and after 'split'."
            );
        api.MapPost("/incidents/import", Import)
            .Accepts<string>(AskedIncidents.ContentType)
            .WithSummary("Takes over incidents from a CSV or JSON; those that were taken over before are left alone.");
    }

    static async Task<Results<Ok<IncidentStatistics>, ValidationProblem>> Statistics(
        LeewayEngine engine,
        IncidentReading reading,
        RecordStore records,
        TimeProvider clock,
        CancellationToken stop,
        string? from = null,
        string? split = null,
        string? shorter = null,
        string? better = null
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var effect = SupposedEffect.Read(shorter, better, problems);
        var asked = AskedStatistics.Read(from, split, effect, clock.GetUtcNow(), problems);
        return problems.Count > 0
            ? TypedResults.ValidationProblem(problems)
            : TypedResults.Ok(await Of(engine, reading, records, asked, stop));
    }

    public static async Task<IncidentStatistics> Of(
        LeewayEngine engine,
        IncidentReading reading,
        RecordStore records,
        AskedStatistics asked,
        CancellationToken stop
    ) =>
        StatisticsView.Of(
            await reading.All(asked.Time.From, stop),
            await records.List<ActionItem>(all => all, stop),
            engine.Snapshot.Evaluations.OrderBy(slo => slo.Key, StringComparer.Ordinal).Select(slo => slo.Value),
            asked
        );

    static async Task<Results<Ok<IncidentsImported>, ProblemHttpResult, ValidationProblem>> Import(
        HttpRequest request,
        Submission asked,
        LeewayEngine engine,
        IncidentDesk desk,
        string? person = null
    )
    {
        if (asked.Refusal(person) is { } refusal)
        {
            return refusal;
        }
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        if (await AskedIncidents.Text(request, asked.Stop, AskedIncidents.RecordLengthMax) is not { } text)
        {
            return TypedResults.Problem(
                $"The file of incidents is longer than {AskedIncidents.RecordLengthMax} characters; import it in parts.",
                statusCode: StatusCodes.Status413PayloadTooLarge
            );
        }
        List<Problem> problems = [];
        if (RecordFile.Read(new DocumentFile("incidents", text), problems) is not { } file)
        {
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["incidents"] = [.. problems.Select(problem => problem.ToString())],
                }
            );
        }
        var (imported, known) = (0, 0);
        foreach (var one in file.Incidents)
        {
            var opened = await desk.Open(
                ImportedIncident.Of(one, engine.Snapshot.Configuration),
                asked.Person,
                asked.Stop
            );
            (imported, known) = opened is null ? (imported, known + 1) : (imported + 1, known);
        }
        return TypedResults.Ok(new IncidentsImported(imported, known));
    }
}

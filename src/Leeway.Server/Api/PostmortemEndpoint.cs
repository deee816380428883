using Leeway.Engine.Incidents;
using Leeway.Server.Drawing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Post-mortems and their charts by HTTP.</summary>
static class PostmortemEndpoint
{
    // A chart that somebody opens by itself may bring its own colours, and nothing else.
    const string ChartPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    const string Beside = "beside";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents/{number:int}/postmortem", Postmortem)
            .WithSummary(
                "A post-mortem in Markdown, filled in with what is known; with 'charts=beside' it refers to charts that lie beside it."
            );
        api.MapGet("/incidents/{number:int}/charts/{slo}.svg", Chart)
            .WithSummary("How an incident went for one SLO, as a picture that stands by itself.");
    }

    static async Task<Results<ContentHttpResult, ProblemHttpResult, ValidationProblem>> Postmortem(
        int number,
        HttpContext context,
        IncidentReading reading,
        IncidentCourses courses,
        PublicAddress address,
        CancellationToken stop,
        string? charts = null
    )
    {
        if (charts is not (null or Beside))
        {
            var parts = new QuestionParts();
            parts.Refuse("charts", $"'{charts}' is no place of charts; write '{Beside}', or leave it out.");
            return TypedResults.ValidationProblem(parts.Problems);
        }
        if (await reading.File(number, stop) is not { } file)
        {
            return IncidentEndpoint.NotFound(number);
        }
        var incident = IncidentView.Of(file);
        var text = PostmortemText.Of(incident, await courses.Of(incident, stop), AddressOf);
        return TypedResults.Text(text, "text/markdown");

        string AddressOf(string slo) =>
            charts is Beside
                ? $"{slo}.svg"
                : address.Of(context.Request, $"api/v1/incidents/{number}/charts/{slo}.svg");
    }

    static async Task<Results<ContentHttpResult, ProblemHttpResult>> Chart(
        int number,
        string slo,
        HttpResponse response,
        IncidentReading reading,
        IncidentCourses courses,
        CancellationToken stop
    )
    {
        if (await reading.File(number, stop) is not { } file)
        {
            return IncidentEndpoint.NotFound(number);
        }
        var all = await courses.Of(IncidentView.Of(file), stop);
        if (all.FirstOrDefault(one => one.Slo == slo) is not { } course)
        {
            return TypedResults.Problem(
                $"Incident {number} has no chart of '{slo}'; 'charts' of /api/v1/incidents/{number} lists those it has.",
                statusCode: StatusCodes.Status404NotFound
            );
        }
        response.Headers.ContentSecurityPolicy = ChartPolicy;
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(IncidentSvg.Of(course), "image/svg+xml");
    }
}

using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Incidents by HTTP: what there is, and writing them down.</summary>
static class IncidentEndpoint
{
    const string StateOpen = "open";
    const string StateClosed = "closed";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", All)
            .WithSummary(
                "Incidents, the newest first, with what they cost; 'state' keeps those that are 'open', or 'closed'."
            );
        api.MapPost("/incidents", Open).WithSummary("Opens an incident by hand.");
        api.MapGet("/incidents/{number:int}", One)
            .WithSummary("One incident with its timeline, costs, action items and similar ones of before.");
        api.MapPost("/incidents/{number:int}", Edit).WithSummary("Changes what is written down of an incident.");
        api.MapPost("/incidents/{number:int}/notes", Note).WithSummary("Adds a note to an incident's timeline.");
        api.MapPost("/incidents/{number:int}/merge", Merge).WithSummary("Makes an incident a part of another.");
        IncidentItemEndpoint.Map(api);
        IncidentReportEndpoint.Map(api);
        PostmortemEndpoint.Map(api);
        IncidentExportEndpoint.Map(api);
    }

    static async Task<Results<Ok<IReadOnlyList<IncidentSummary>>, ValidationProblem>> All(
        IncidentReading reading,
        TimeProvider clock,
        CancellationToken stop,
        string? state = null,
        string? service = null
    )
    {
        if (state is not (null or StateOpen or StateClosed))
        {
            var parts = new RequestParts(clock.GetUtcNow());
            parts.Refuse("state", $"'{state}' is neither {StateOpen} nor {StateClosed}.");
            return TypedResults.ValidationProblem(parts.Problems);
        }
        return TypedResults.Ok<IReadOnlyList<IncidentSummary>>([
            .. (await reading.All(null, stop))
                .Where(story => service is null || story.Incident.Service == service)
                .Where(story => state is null || story.Incident.IsOpen == (state == StateOpen))
                .Select(IncidentView.Of),
        ]);
    }

    static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> One(
        int number,
        IncidentReading reading,
        CancellationToken stop
    ) => await reading.File(number, stop) is { } file ? TypedResults.Ok(IncidentView.Of(file)) : NotFound(number);

    static async Task<Results<Created<IncidentDetail>, ProblemHttpResult, ValidationProblem>> Open(
        IncidentRequest request,
        Submission asked,
        LeewayEngine engine,
        IncidentDesk desk,
        IncidentReading reading
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        var writing = new IncidentWriting(request, engine.Snapshot.Configuration, asked);
        var draft = writing.Draft();
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        var opened = (await desk.Open(draft, asked.Person, asked.Stop))!;
        var file = (await reading.File(opened.Number, asked.Stop))!;
        return TypedResults.Created($"/api/v1/incidents/{opened.Number}", IncidentView.Of(file));
    }

    static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult, ValidationProblem>> Edit(
        int number,
        IncidentRequest request,
        Submission asked,
        LeewayEngine engine,
        IncidentDesk desk,
        IncidentReading reading
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        if (await desk.Find(number, asked.Stop) is not { } before)
        {
            return NotFound(number);
        }
        var writing = new IncidentWriting(request, engine.Snapshot.Configuration, asked);
        _ = writing.Changed(before);
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        var edited = await desk.Edit(
            number,
            request.Version,
            one => writing.Changed(one),
            asked.Now,
            asked.Person,
            asked.Stop
        );
        return edited is RecordChange<Incident>.Stale(var current)
                ? RecordAnswer.Stale(
                    $"Somebody else has changed incident {number} meanwhile: it is version {current.Version} now.",
                    await reading.File(number, asked.Stop) is { } file ? IncidentView.Of(file) : current.Number
                )
            : await One(number, reading, asked.Stop) is { Result: Ok<IncidentDetail> read } ? read
            : NotFound(number);
    }

    static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult, ValidationProblem>> Note(
        int number,
        NoteRequest request,
        Submission asked,
        IncidentDesk desk,
        IncidentReading reading
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        var text = asked.Text(request.Text, "text", IncidentNote.TextMax);
        var at = asked.Instant(request.At, "at") ?? asked.Now;
        if (text.Length == 0 && asked.Problems.Count == 0)
        {
            asked.Refuse("text", "Write what happened.");
        }
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        return await desk.AddNote(number, at, text, asked.Person, asked.Stop)
            ? TypedResults.Ok(IncidentView.Of((await reading.File(number, asked.Stop))!))
            : NotFound(number);
    }

    static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> Merge(
        int number,
        MergeRequest request,
        Submission asked,
        IncidentDesk desk,
        IncidentReading reading
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        return await desk.Merge(number, request.Into, asked.Now, asked.Person, asked.Stop) is { } trouble
            ? TypedResults.Problem(trouble, statusCode: StatusCodes.Status409Conflict)
            : TypedResults.Ok(IncidentView.Of((await reading.File(request.Into, asked.Stop))!));
    }

    internal static ProblemHttpResult NotFound(int number) =>
        TypedResults.Problem(
            $"There is no incident {number}; /api/v1/incidents lists those there are.",
            statusCode: StatusCodes.Status404NotFound
        );
}

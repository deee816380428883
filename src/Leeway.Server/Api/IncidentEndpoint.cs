using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;
using Leeway.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Incidents by HTTP: what there is, and writing them down.</summary>
static class IncidentEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", All)
            .WithSummary(
                "Incidents, the newest first, with what they cost; 'state=open' keeps those that are not over."
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
    }

    static async Task<Ok<IReadOnlyList<IncidentSummary>>> All(
        IncidentReading reading,
        CancellationToken stop,
        string? state = null,
        string? service = null
    ) =>
        TypedResults.Ok<IReadOnlyList<IncidentSummary>>([
            .. (await reading.All(null, stop))
                .Where(story => service is null || story.Incident.Service == service)
                .Where(story => state is not "open" || story.Incident.IsOpen)
                .Select(IncidentView.Of),
        ]);

    static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> One(
        int number,
        IncidentReading reading,
        CancellationToken stop
    ) => await reading.File(number, stop) is { } file ? TypedResults.Ok(IncidentView.Of(file)) : NotFound(number);

    static async Task<Results<Created<IncidentDetail>, ProblemHttpResult, ValidationProblem>> Open(
        IncidentRequest request,
        HttpContext context,
        Doorkeeper door,
        LeewayEngine engine,
        IncidentDesk desk,
        IncidentReading reading,
        TimeProvider clock
    )
    {
        var (person, refusal) = Signature.Of(door, context, request.Person);
        if (refusal is not null)
        {
            return refusal;
        }
        var writing = new IncidentWriting(request, engine.Snapshot.Configuration, clock.GetUtcNow());
        var draft = writing.Draft();
        if (writing.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(writing.Problems);
        }
        var opened = (await desk.Open(draft, person, context.RequestAborted))!;
        var file = (await reading.File(opened.Number, context.RequestAborted))!;
        return TypedResults.Created($"/api/v1/incidents/{opened.Number}", IncidentView.Of(file));
    }

    static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult, ValidationProblem>> Edit(
        int number,
        IncidentRequest request,
        HttpContext context,
        Doorkeeper door,
        LeewayEngine engine,
        IncidentDesk desk,
        IncidentReading reading,
        TimeProvider clock
    )
    {
        var (person, refusal) = Signature.Of(door, context, request.Person);
        if (refusal is not null)
        {
            return refusal;
        }
        var now = clock.GetUtcNow();
        if (await desk.Find(number, context.RequestAborted) is not { } before)
        {
            return NotFound(number);
        }
        var writing = new IncidentWriting(request, engine.Snapshot.Configuration, now);
        _ = writing.Changed(before);
        if (writing.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(writing.Problems);
        }
        var edited = await desk.Edit(
            number,
            request.Version,
            one => writing.Changed(one),
            now,
            person,
            context.RequestAborted
        );
        return edited is RecordChange<Incident>.Stale(var current)
                ? TypedResults.Problem(
                    $"Somebody else has changed incident {number} meanwhile: it is version {current.Version} now. Read it again.",
                    statusCode: StatusCodes.Status409Conflict
                )
            : await One(number, reading, context.RequestAborted) is { Result: Ok<IncidentDetail> read } ? read
            : NotFound(number);
    }

    static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult, ValidationProblem>> Note(
        int number,
        NoteRequest request,
        HttpContext context,
        Doorkeeper door,
        IncidentDesk desk,
        IncidentReading reading,
        TimeProvider clock
    )
    {
        var (person, refusal) = Signature.Of(door, context, request.Person);
        if (refusal is not null)
        {
            return refusal;
        }
        var now = clock.GetUtcNow();
        var parts = new RequestParts(now);
        var text = parts.Text(request.Text, "text", IncidentNote.TextMax);
        var at = parts.Instant(request.At, "at") ?? now;
        if (text.Length == 0 && parts.Problems.Count == 0)
        {
            parts.Refuse("text", "Write what happened.");
        }
        if (parts.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(parts.Problems);
        }
        return await desk.AddNote(number, at, text, person, context.RequestAborted)
            ? TypedResults.Ok(IncidentView.Of((await reading.File(number, context.RequestAborted))!))
            : NotFound(number);
    }

    static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> Merge(
        int number,
        MergeRequest request,
        HttpContext context,
        Doorkeeper door,
        IncidentDesk desk,
        IncidentReading reading,
        TimeProvider clock
    )
    {
        var (person, refusal) = Signature.Of(door, context, request.Person);
        if (refusal is not null)
        {
            return refusal;
        }
        return await desk.Merge(number, request.Into, clock.GetUtcNow(), person, context.RequestAborted) is { } trouble
            ? TypedResults.Problem(trouble, statusCode: StatusCodes.Status409Conflict)
            : TypedResults.Ok(IncidentView.Of((await reading.File(request.Into, context.RequestAborted))!));
    }

    internal static ProblemHttpResult NotFound(int number) =>
        TypedResults.Problem(
            $"There is no incident {number}; /api/v1/incidents lists those there are.",
            statusCode: StatusCodes.Status404NotFound
        );
}

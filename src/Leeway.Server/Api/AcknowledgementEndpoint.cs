using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

using Taken = Results<Ok<AcknowledgementDetail>, Created<AcknowledgementDetail>, ProblemHttpResult, ValidationProblem>;

/// <summary>Taking an alert, handing it on, and giving it back.</summary>
static class AcknowledgementEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/alerts/{id}/acknowledgement", Take)
            .WithSummary("Takes an alert that fires; with the version that was seen, from whoever has it.");
        api.MapDelete("/alerts/{id}/acknowledgement", GiveBack)
            .WithSummary("Gives an alert back, so that nobody has it; 'version' is the one that was seen.");
    }

    static async Task<Taken> Take(string id, AcknowledgementRequest request, Submission asked, LeewayEngine engine)
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        var note = asked.Text(request.Note, "note", Acknowledgement.NoteMax);
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        return request.Version is { } version
            ? await HandOn(id, version, note, asked.Person, engine.Records, asked.Stop)
            : await TakeFirst(id, note, asked.Person, engine, asked.Stop);
    }

    static async Task<Taken> TakeFirst(string id, string note, Person by, LeewayEngine engine, CancellationToken stop)
    {
        if (Acknowledgements.Firing(engine.Snapshot, id) is not { } occasion)
        {
            return NotFound(id);
        }
        var added = await engine.Records.Add(
            new Acknowledgement
            {
                Alert = id,
                Slo = occasion.FullName,
                Severity = occasion.Severity,
                Since = occasion.Since,
                Person = by,
                Note = note,
            },
            by,
            stop
        );
        if (added is not null)
        {
            return TypedResults.Created($"/api/v1/alerts/{id}/acknowledgement", Acknowledgements.View(added));
        }
        // Who had it may have given it back meanwhile: then nobody is in the way any more.
        return await Find(engine.Records, id, stop) is { } other
            ? Stale(other)
            : await TakeFirst(id, note, by, engine, stop);
    }

    static async Task<Taken> HandOn(
        string id,
        int version,
        string note,
        Person by,
        RecordStore records,
        CancellationToken stop
    )
    {
        if (await Find(records, id, stop) is not { } taken)
        {
            return NotFound(id);
        }
        var change = await records.Change<Acknowledgement>(
            taken.Id,
            version,
            one => one with { Person = by, Note = note },
            by,
            stop
        );
        return change switch
        {
            RecordChange<Acknowledgement>.Done(var now) => TypedResults.Ok(Acknowledgements.View(now)),
            RecordChange<Acknowledgement>.Stale(var now) => Stale(now),
            _ => NotFound(id),
        };
    }

    static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> GiveBack(
        string id,
        int version,
        Submission asked,
        LeewayEngine engine,
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
        if (await Find(engine.Records, id, asked.Stop) is not { } taken)
        {
            return NotFound(id);
        }
        return await engine.Records.Remove<Acknowledgement>(taken.Id, version, asked.Person, asked.Stop) switch
        {
            RecordChange<Acknowledgement>.Done => TypedResults.NoContent(),
            RecordChange<Acknowledgement>.Stale(var now) => Stale(now),
            _ => NotFound(id),
        };
    }

    static Task<Acknowledgement?> Find(RecordStore records, string id, CancellationToken stop) =>
        records.Find<Acknowledgement>(one => one.Alert == id, stop);

    static ProblemHttpResult Stale(Acknowledgement current) =>
        RecordAnswer.Stale($"{current.Person} has this alert.", Acknowledgements.View(current));

    static ProblemHttpResult NotFound(string id) =>
        TypedResults.Problem(
            $"No alert '{id}' fires, or nobody has taken it; /api/v1/alerts lists those there are, with who has them.",
            statusCode: StatusCodes.Status404NotFound
        );
}

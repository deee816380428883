using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Changes;
using Leeway.Engine.Records;
using Leeway.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Changes of services by HTTP.</summary>
static class ChangeEndpoint
{
    static readonly TimeSpan Usual = 30.Days;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/changes", All)
            .WithSummary(
                "Changes of services, what of their budgets is put down to each, and DORA's metrics; the last 30 days unless 'from' says otherwise."
            );
        api.MapPost("/changes", Tell)
            .Accepts<ChangeRequest>("application/json", AskedChange.EventType)
            .WithSummary(
                "Tells of a change of a service, also as a CloudEvent; told again under one reference it changes what is known."
            );
    }

    static async Task<Results<Ok<ChangesDetail>, ValidationProblem>> All(
        ChangeReading reading,
        TimeProvider clock,
        CancellationToken stop,
        string? service = null,
        string? from = null
    )
    {
        var now = clock.GetUtcNow();
        var parts = new RequestParts(now);
        var since = parts.Instant(from, "from") ?? now - Usual;
        return parts.Problems.Count > 0
            ? TypedResults.ValidationProblem(parts.Problems)
            : TypedResults.Ok(ChangeView.Of(await reading.All(service, since, stop), new Interval(since, now)));
    }

    static async Task<Results<Ok<ChangeGiven>, ProblemHttpResult, ValidationProblem>> Tell(
        HttpRequest sent,
        Submission asked,
        Doorkeeper door,
        LeewayEngine engine,
        RecordStore records
    )
    {
        var request = await AskedChange.Read(sent, asked);
        if (request is null)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        // A pipeline that is taken at its word need not say twice who it is.
        var named = request.Person ?? (door.KnowsPeople ? null : request.Author);
        if (asked.Refusal(named) is { } refusal)
        {
            return refusal;
        }
        var change = AskedChange.Of(request, engine.Snapshot.Configuration, asked);
        return asked.Problems.Count > 0
            ? TypedResults.ValidationProblem(asked.Problems)
            : TypedResults.Ok(new ChangeGiven((await Keep(records, change, asked.Person, asked.Stop)).Id));
    }

    // Deployments are told of when they begin and again when they end, perhaps by several at once.
    static async Task<Change> Keep(RecordStore records, Change told, Person person, CancellationToken stop)
    {
        while (true)
        {
            var known = told.Reference is { } reference
                ? await records.Find<Change>(one => one.Reference == reference, stop)
                : null;
            if (known is null)
            {
                if (await records.Add(told, person, stop) is { } added)
                {
                    return added;
                }
            }
            else if (
                await records.Change<Change>(known.Id, known.Version, before => Merged(before, told), person, stop)
                is RecordChange<Change>.Done(var changed)
            )
            {
                return changed;
            }
        }
    }

    static Change Merged(Change before, Change told) =>
        told with
        {
            Started = told.Started < before.Started ? told.Started : before.Started,
            Finished = told.Finished ?? before.Finished,
            Committed = told.Committed ?? before.Committed,
            Release = Either(told.Release, before.Release),
            Author = Either(told.Author, before.Author),
            Description = Either(told.Description, before.Description),
        };

    static string Either(string told, string before) => told.Length > 0 ? told : before;
}

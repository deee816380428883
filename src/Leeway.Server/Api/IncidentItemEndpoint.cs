using Leeway.Client;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;
using Leeway.Server.Gating;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What is to be done after incidents, by HTTP.</summary>
static class IncidentItemEndpoint
{
    const int UsualPriority = 2;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/action-items", All)
            .WithSummary("What is still to be done after incidents, the most urgent first.");
        api.MapPost("/incidents/{number:int}/action-items", Add).WithSummary("Adds something to do after an incident.");
        api.MapPost("/action-items/{id:guid}", Edit).WithSummary("Changes an action item, or says that it is done.");
    }

    static async Task<Ok<IReadOnlyList<ActionItemDetail>>> All(IncidentReading reading, CancellationToken stop) =>
        TypedResults.Ok<IReadOnlyList<ActionItemDetail>>([.. (await reading.OpenItems(stop)).Select(IncidentView.Of)]);

    static async Task<Results<Ok<ActionItemDetail>, ProblemHttpResult, ValidationProblem>> Add(
        int number,
        ActionItemRequest request,
        Submission asked,
        IncidentDesk desk,
        FiledSteps steps
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        var empty = new ActionItem
        {
            Incident = default,
            Text = "",
            Owner = "",
            Priority = UsualPriority,
        };
        var draft = Changed(empty, request with { Text = request.Text ?? "" }, asked);
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        if (
            await desk.Find(number, asked.Stop) is not { } incident
            || await desk.AddItem(number, draft, asked.Person, asked.Stop) is not { } added
        )
        {
            return IncidentEndpoint.NotFound(number);
        }
        steps.Note(incident, added);
        return TypedResults.Ok(IncidentView.Of(added));
    }

    static async Task<Results<Ok<ActionItemDetail>, ProblemHttpResult, ValidationProblem>> Edit(
        Guid id,
        ActionItemRequest request,
        Submission asked,
        IncidentDesk desk,
        RecordStore records
    )
    {
        if (asked.Refusal(request.Person) is { } refusal)
        {
            return refusal;
        }
        if (await records.Find<ActionItem>(one => one.Id == id, asked.Stop) is not { } before)
        {
            return NotFound(id);
        }
        var after = Changed(before, request, asked);
        if (asked.Problems.Count > 0)
        {
            return TypedResults.ValidationProblem(asked.Problems);
        }
        var version = request.Version ?? before.Version;
        return await desk.EditItem(id, version, _ => after, asked.Person, asked.Stop) switch
        {
            RecordChange<ActionItem>.Done(var done) => TypedResults.Ok(IncidentView.Of(done)),
            RecordChange<ActionItem>.Stale(var current) => RecordAnswer.Stale(
                $"Somebody else has changed this action item meanwhile: it is version {current.Version} now.",
                IncidentView.Of(current)
            ),
            _ => NotFound(id),
        };
    }

    static ActionItem Changed(ActionItem before, ActionItemRequest request, RequestParts parts)
    {
        if (request.Priority is < 0 or > ActionItem.PriorityMax)
        {
            parts.Refuse("priority", $"{request.Priority} is not a priority from 0 to {ActionItem.PriorityMax}.");
        }
        return before with
        {
            Text = request.Text is null ? before.Text : parts.Line(request.Text, "text", ActionItem.TextMax),
            Owner = request.Owner is null ? before.Owner : parts.Text(request.Owner, "owner", Person.NameMax),
            Priority = request.Priority ?? before.Priority,
            Due = request.Due is null ? before.Due : parts.Instant(request.Due, "due", isToCome: true),
            Done = request.Done is null ? before.Done : parts.Instant(request.Done, "done"),
        };
    }

    static ProblemHttpResult NotFound(Guid id) =>
        TypedResults.Problem($"There is no action item {id}.", statusCode: StatusCodes.Status404NotFound);
}

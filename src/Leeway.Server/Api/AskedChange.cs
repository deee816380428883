using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Changes;
using Leeway.Documents;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>A change that somebody tells of: in our own JSON, or as a CloudEvent that holds it, in either of its two forms.</summary>
static class AskedChange
{
    public const string EventType = "application/cloudevents+json";

    /// <summary>In bytes.</summary>
    public const int LengthMax = 64 * 1024;

    const int ReferenceMax = 500;

    /// <returns>Null, with the problem, if it is not JSON of that shape.</returns>
    public static async Task<ChangeRequest?> Read(HttpRequest request, RequestParts parts)
    {
        try
        {
            var body = new byte[LengthMax + 1];
            var length = await request.Body.ReadAtLeastAsync(
                body,
                body.Length,
                false,
                request.HttpContext.RequestAborted
            );
            if (length > LengthMax)
            {
                parts.Refuse("body", $"It is longer than {LengthMax} bytes.");
                return null;
            }
            using var document = JsonDocument.Parse(body.AsMemory(0, length));
            var root = document.RootElement;
            var headers = request.Headers;
            return request.ContentType?.StartsWith(EventType, StringComparison.OrdinalIgnoreCase) == true
                    ? Event(root.GetProperty("data"), Text(root, "source"), Text(root, "id"), Text(root, "time"))
                : headers["ce-id"] is [{ Length: > 0 }]
                    ? Event(root, headers["ce-source"], headers["ce-id"], headers["ce-time"])
                : root.Deserialize(LeewayJson.Default.ChangeRequest);
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            parts.Refuse(
                "body",
                $"It is not a change in JSON, nor a CloudEvent with one in its data: {trouble.Message}"
            );
            return null;
        }
    }

    /// <summary>As it is kept; without meaning if there are problems.</summary>
    public static Change Of(ChangeRequest request, Configuration configuration, RequestParts parts)
    {
        var service = request.Service ?? "";
        if (configuration.Objectives.All(one => one.Objective.Service != service))
        {
            parts.Refuse("service", $"There is no service '{service}' with SLOs; /api/v1/services lists them.");
        }
        if (!ChangeKinds.TryParse(request.Kind ?? "", out var kind))
        {
            parts.Refuse("kind", $"'{request.Kind}' is none of {string.Join(", ", ChangeKinds.Names)}.");
        }
        var change = new Change
        {
            Service = service,
            Kind = kind,
            Release = parts.Text(request.Version, "version", Change.NameMax),
            Author = parts.Text(request.Author, "author", Change.NameMax),
            Description = parts.Text(request.Description, "description", Change.DescriptionMax),
            Started = parts.Instant(request.StartedAt, "startedAt") ?? parts.Now,
            Finished = parts.Instant(request.FinishedAt, "finishedAt"),
            Committed = parts.Instant(request.CommittedAt, "committedAt"),
            Reference = request.Reference is { Length: > 0 } reference
                ? parts.Line(reference, "reference", ReferenceMax)
                : null,
        };
        if (change.Finished < change.Started)
        {
            parts.Refuse("finishedAt", "It lies before its start.");
        }
        return change;
    }

    static ChangeRequest Event(JsonElement data, string? source, string? id, string? time)
    {
        var request = data.Deserialize(LeewayJson.Default.ChangeRequest) ?? new ChangeRequest();
        return request with
        {
            Reference = request.Reference ?? $"{source} {id}",
            StartedAt = request.StartedAt ?? (string.IsNullOrEmpty(time) ? null : time),
        };
    }

    static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? value.GetString() : null;
}

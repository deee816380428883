using System.Text.Json;
using Leeway.Client;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>The audit as the API shows it.</summary>
public static class AuditView
{
    public static AuditDetail Of(AuditEntry entry) =>
        new()
        {
            Id = entry.Id,
            At = entry.At,
            Person = entry.Person.Name,
            Act = entry.Act.ToString().ToLowerInvariant(),
            Kind = entry.Kind,
            Record = entry.RecordId,
            Version = entry.Version,
            Before = Json(entry.Before),
            After = Json(entry.After),
        };

    static JsonElement? Json(string? text) => text is null ? null : JsonElement.Parse(text);
}

using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>A line of the audit: who did what to which record, and what differs since.</summary>
public sealed record AuditRowView
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Person { get; init; }

    /// <summary>For example "changed acknowledgement".</summary>
    public required string What { get; init; }

    /// <summary>The history of that record alone.</summary>
    public required string Address { get; init; }

    /// <summary>The fields that the act gave another value, with both.</summary>
    public required IReadOnlyList<AuditFieldView> Fields { get; init; }

    public static AuditRowView Of(AuditDetail entry) =>
        new()
        {
            Id = entry.Id,
            At = entry.At,
            Person = entry.Person,
            What = $"{entry.Act} {entry.Kind.Replace('_', ' ')}",
            Address = $"audit?record={entry.Record}",
            Fields = [.. Differing(entry)],
        };

    // Every act changes these; they stand in the row already.
    static bool IsOfStore(string field) => field is "id" or "version" or "changedAt" or "createdAt";

    static IEnumerable<AuditFieldView> Differing(AuditDetail entry) =>
        ((JsonElement?[])[entry.Before, entry.After])
            .SelectMany(side => side?.EnumerateObject().Select(field => field.Name) ?? [])
            .Distinct(StringComparer.Ordinal)
            .Where(field => !IsOfStore(field))
            .Select(field => (Name: field, Before: Of(entry.Before, field), After: Of(entry.After, field)))
            .Where(field => field.Before?.ToString() != field.After?.ToString())
            .Select(field => new AuditFieldView(field.Name, Text(field.Before), Text(field.After)))
            .Where(field => field.Before != field.After || field.Before.Length > 0);

    static JsonElement? Of(JsonElement? record, string field) =>
        record is { } fields && fields.TryGetProperty(field, out var value) ? value : null;

    static string Text(JsonElement? value) =>
        value switch
        {
            null => "",
            { ValueKind: JsonValueKind.Array } list => string.Join(", ", list.EnumerateArray()),
            { ValueKind: JsonValueKind.True } => "yes",
            { ValueKind: JsonValueKind.False } => "no",
            { ValueKind: JsonValueKind.String } text when InstantText.TryParse(text.GetString(), out var at) =>
                PageText.DateAndTime(at),
            { } other => other.ToString(),
        };
}

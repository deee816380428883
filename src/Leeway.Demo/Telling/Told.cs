using System.Text.Json;

namespace Leeway.Demo.Telling;

/// <summary>What the demo reads of a notification; docs/reference/webhook.md has all of it.</summary>
sealed record Told
{
    public required string Kind { get; init; }
    public required string Status { get; init; }
    public required string Slo { get; init; }
    public required string Service { get; init; }
    public required string Severity { get; init; }

    /// <summary>The one that began it; another may end it.</summary>
    public required string Rule { get; init; }

    public required string Reason { get; init; }
    public required double? BudgetRemaining { get; init; }

    public bool IsFiring => Status == "firing";

    public static Told Read(JsonElement body) =>
        new()
        {
            Kind = Text(body, "kind"),
            Status = Text(body, "status"),
            Slo = Text(body, "slo"),
            Service = Text(body, "service"),
            Severity = Text(body, "severity"),
            Rule = Text(body, "rule"),
            Reason = Text(body, "reason"),
            BudgetRemaining = body.GetProperty("budgetRemaining") is { ValueKind: JsonValueKind.Number } left
                ? left.GetDouble()
                : null,
        };

    static string Text(JsonElement body, string name) => body.GetProperty(name).GetString() ?? "";
}

using System.Text.Json.Serialization;
using Leeway.Core.Alerts;
using Leeway.Core.Objectives;

namespace Leeway.Engine.Evaluating;

/// <summary>One alert that people know of: an SLO's burning at one severity, from the first tier that fired until the last that resolved, or a target of it that is gone.</summary>
/// <remarks>
/// A gone target may stay gone for days, so it is an occasion of its own: it must not hide a budget that begins to burn.
/// An occasion carries what it was told with, so that its end is told to the same people under the same labels.
/// </remarks>
public sealed record Occasion
{
    public required string Slo { get; init; }
    public required string Service { get; init; }
    public required string Severity { get; init; }

    /// <summary>The rule that fired first.</summary>
    public required string Rule { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Why it fired, as it was told.</summary>
    public required string Reason { get; init; }
    public required string Target { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>The receivers that were told of its beginning, and so are told of its end, whatever the routes say by then.</summary>
    public IReadOnlyList<string> ToldTo { get; init; } = [];

    [JsonIgnore]
    public bool IsAbsence => Rule == AbsenceRule.Name;

    [JsonIgnore]
    public string Key => KeyOf(Slo, Severity, IsAbsence);

    public static string KeyOf(string slo, string severity, bool isAbsence) =>
        isAbsence ? $"{slo}/{severity}/{AbsenceRule.Name}" : $"{slo}/{severity}";

    public static Occasion Of(Objective objective, string severity, string rule, DateTimeOffset since, string reason) =>
        new()
        {
            Slo = objective.Name,
            Service = objective.Service,
            Severity = severity,
            Rule = rule,
            Since = since,
            Reason = reason,
            Target = objective.Target.ToString(),
            Description = objective.Description,
            Labels = objective.Labels,
        };
}

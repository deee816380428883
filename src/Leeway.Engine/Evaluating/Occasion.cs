using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Which of the SLO's events burn, for example <c>{handler="/pay"}</c>; empty if it is about all of them.</summary>
    public string Group { get; init; } = "";

    /// <summary>The same as labels.</summary>
    public IReadOnlyDictionary<string, string> GroupLabels { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public required string Service { get; init; }
    public required string Severity { get; init; }

    /// <summary>How many severities are more urgent, by the strategy that was in force when it was last judged.</summary>
    public int Rank { get; init; }

    /// <summary>The rule that fired first.</summary>
    public required string Rule { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Why it fired, as it was told.</summary>
    public required string Reason { get; init; }
    public required string Target { get; init; }
    public required string Description { get; init; }

    /// <summary>What to do, as the SLO says; empty if it does not.</summary>
    public string Runbook { get; init; } = "";
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>The receivers that were told of its beginning, and so are told of its end, whatever the routes say by then.</summary>
    public IReadOnlyList<string> ToldTo { get; init; } = [];

    [JsonIgnore]
    public AlertKind Kind => AlertKinds.Of(Rule);

    [JsonIgnore]
    public string FullName => Slo + Group;

    [JsonIgnore]
    public string Key => KeyOf(FullName, Severity, Rule);

    /// <summary>The key under which its beginning is told, here and wherever its records are kept.</summary>
    [JsonIgnore]
    public string KeyOfBeginning => $"{Key}/{Since.ToUnixTimeMilliseconds()}/firing";

    /// <summary>Names this occasion among all, in an address too: the same alert has another one the next time.</summary>
    [JsonIgnore]
    public string Id =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Key} {Since.UtcTicks}")).AsSpan(0, 8));

    /// <summary>True if nobody needs to be told of this as well: the same burns more urgently, or all of the SLO does at least as urgently.</summary>
    /// <remarks>Whoever was told before that began is told of this one's end too. Only what burns holds others back, and the whole what is said of it in the same words.</remarks>
    public bool IsHeldBackBy(Occasion other)
    {
        if (
            Kind is AlertKind.Policy
            || ToldTo.Count > 0
            || other.Slo != Slo
            || (other.Kind is not AlertKind.Burning && other.Rule != Rule)
        )
        {
            return false;
        }
        return other.Group == Group ? other.Rank < Rank : other.Group.Length == 0 && other.Rank <= Rank;
    }

    /// <summary>A slash ends the name, and stands in none: in a group's it is escaped.</summary>
    public static string KeyOf(string fullName, string severity, string rule) =>
        $"{Uri.EscapeDataString(fullName)}/{severity}{AlertKinds.Suffix(rule)}";

    /// <summary>The full name of what an alert's key is about.</summary>
    public static string NameIn(string key) =>
        Uri.UnescapeDataString(key[..key.IndexOf('/', StringComparison.Ordinal)]);

    public static Occasion Of(
        Objective objective,
        string severity,
        int rank,
        string rule,
        DateTimeOffset since,
        string reason
    ) =>
        new()
        {
            Slo = objective.Name,
            Group = objective.Group?.Text ?? "",
            GroupLabels =
                objective.Group?.Labels.ToDictionary(label => label.Name, label => label.Value, StringComparer.Ordinal)
                ?? [],
            Service = objective.Service,
            Severity = severity,
            Rank = rank,
            Rule = rule,
            Since = since,
            Reason = reason,
            Target = objective.Target.ToString(),
            Description = objective.Description,
            Runbook = objective.Runbook,
            Labels = objective.Labels,
        };
}

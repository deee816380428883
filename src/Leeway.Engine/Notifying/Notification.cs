using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Leeway.Core.Alerts;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Notifying;

/// <summary>One thing to tell: the alert of an SLO at a severity has begun, or has ended.</summary>
public sealed record Notification
{
    public required string Slo { get; init; }

    /// <summary>Which of the SLO's events burn, for example <c>{handler="/pay"}</c>; empty if it is about all of them.</summary>
    public string Group { get; init; } = "";

    /// <summary>The same as labels; empty too if it is about all of them.</summary>
    public IReadOnlyDictionary<string, string> GroupLabels { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public required string Service { get; init; }

    /// <summary>The severity's name: page, ticket, or one of the user's own.</summary>
    public required string Severity { get; init; }

    /// <summary>How many severities are more urgent; the most urgent is told first.</summary>
    public int Rank { get; init; }

    /// <summary>The name of the tier that tripped, or that of the absence rule.</summary>
    public required string Rule { get; init; }

    public required AlertStatus Status { get; init; }

    /// <summary>When the alert began to fire; the same in both of its notifications.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ended; null while it fires.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why, with the numbers of that moment.</summary>
    public required string Reason { get; init; }

    /// <summary>The objective's target as people read it, for example <c>99.9%</c>.</summary>
    public required string Target { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The SLO's own labels; nothing that differs between two Leeways over the same documents.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What to do: an address, or words; empty if the SLO says nothing of it.</summary>
    public string Runbook { get; init; } = "";

    /// <summary>What it costs, with the numbers of that moment.</summary>
    public AlertFacts Facts { get; init; } = AlertFacts.None;

    /// <summary>What both notifications of one alert share: <c>slo/severity/since</c>, since in Unix milliseconds; of a gone target <c>slo/severity/target-gone/since</c>; of a group its text follows the SLO's name.</summary>
    /// <remarks>Names are percent-encoded, so that a slash in one cannot make two occasions look alike.</remarks>
    public string Occasion => $"{Alert}/{Since.ToUnixTimeMilliseconds()}";

    /// <summary>What all occasions of one alert share: its part before <c>since</c>.</summary>
    [JsonIgnore]
    public string Alert =>
        $"{Uri.EscapeDataString(Slo + Group)}/{Uri.EscapeDataString(Severity)}{AlertKinds.Suffix(Rule)}";

    /// <summary>The idempotency key: the same each time this is told, also after a restart; fit for an HTTP header.</summary>
    public string Key => $"{Occasion}/{(Status is AlertStatus.Firing ? "firing" : "resolved")}";

    /// <summary>The alert that a key is about, for people: <c>checkout page</c>, <c>checkout page target-gone</c>. The same each time that it fires.</summary>
    public static string AlertIn(string key)
    {
        var parts = key.Split('/');
        // In a name a slash is escaped; since and status are the last two.
        return string.Join(' ', parts[..^2].Select(Uri.UnescapeDataString));
    }

    /// <summary>The instant that this tells of; delays are counted from here.</summary>
    public DateTimeOffset Instant => EndedAt ?? Since;

    /// <summary>The notification that the same alert has ended.</summary>
    public Notification Resolve(DateTimeOffset at, string reason) =>
        this with
        {
            Status = AlertStatus.Resolved,
            EndedAt = at,
            Reason = reason,
        };
}

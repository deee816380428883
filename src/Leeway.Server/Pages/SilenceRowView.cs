using Leeway.Client;

namespace Leeway.Server.Pages;

/// <summary>A silence: who holds what back, why, and until when.</summary>
public sealed record SilenceRowView
{
    /// <summary>What a refresh knows it by.</summary>
    public required string Key { get; init; }

    /// <summary>silenced, or coming.</summary>
    public required string State { get; init; }

    /// <summary>Which alerts, in words.</summary>
    public required string What { get; init; }
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }

    /// <summary>How it is ended before its time, as a sentence.</summary>
    public required string End { get; init; }

    /// <summary>The alerts that fire and of which nobody is told; who was told before it began knows of them.</summary>
    public required IReadOnlyList<AlertRowView> HoldsBack { get; init; }

    /// <param name="asOf">The tick that both are seen at.</param>
    public static SilenceRowView Of(SilenceDetail silence, IEnumerable<AlertDetail> alerts, DateTimeOffset asOf) =>
        new()
        {
            Key = $"silence {silence.Name} {silence.From.ToUnixTimeSeconds()}",
            State = silence.IsActive ? "silenced" : "coming",
            What =
                silence.Of + (silence.Severities.Count > 0 ? $", only {string.Join(" and ", silence.Severities)}" : ""),
            From = silence.From,
            Until = silence.Until,
            Author = silence.Author,
            Reason = silence.Reason,
            End = silence.Id is { } id
                ? $"'leeway silence end {id}' ends it."
                : $"It stands in the document {silence.Name}.",
            HoldsBack = silence.IsActive
                ? [.. alerts.Where(alert => Holds(silence, alert)).Select(alert => AlertRowView.Of(alert, asOf))]
                : [],
        };

    static bool Holds(SilenceDetail silence, AlertDetail alert) =>
        alert.State != "pending"
        && alert.Told.Length == 0
        && silence.Slos.Contains(alert.Slo, StringComparer.Ordinal)
        && (silence.Severities.Count == 0 || silence.Severities.Contains(alert.Severity, StringComparer.Ordinal));
}

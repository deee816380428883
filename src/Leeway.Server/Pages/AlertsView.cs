using Leeway.Client;
using Leeway.Engine;
using Leeway.Server.Api;

namespace Leeway.Server.Pages;

/// <summary>All alerts: what people know of before what is pending, the most urgent first, the newest first; and what keeps them from being told.</summary>
/// <param name="Silences">Those that act before those that will, by when that changes.</param>
public sealed record AlertsView(IReadOnlyList<AlertRowView> Alerts, IReadOnlyList<SilenceRowView> Silences)
{
    const int SilencesShown = 100;

    /// <summary>Those beyond what is shown.</summary>
    public required int MoreSilences { get; init; }

    public string Summary
    {
        get
        {
            var pending = Alerts.Count(alert => alert.State == "pending");
            return $"{Alerts.Count - pending} firing, {pending} pending";
        }
    }

    /// <param name="alerts">Of that snapshot.</param>
    public static AlertsView Of(EngineSnapshot snapshot, IReadOnlyList<AlertDetail> alerts) =>
        snapshot.AsOf is { } asOf ? Of(alerts, [.. SilenceView.All(snapshot)], asOf) : Of([], [], default);

    public static AlertsView Of(
        IReadOnlyList<AlertDetail> alerts,
        IReadOnlyList<SilenceDetail> silences,
        DateTimeOffset asOf
    ) =>
        new(
            [
                .. alerts
                    .OrderBy(alert => alert.State == "pending")
                    .ThenBy(alert => alert.Rank)
                    .ThenBy(alert => alert.Severity, StringComparer.Ordinal)
                    .ThenByDescending(alert => alert.Since)
                    .ThenBy(alert => alert.Slo, StringComparer.Ordinal)
                    .Select(alert => AlertRowView.Of(alert, asOf)),
            ],
            [
                .. silences
                    .OrderBy(silence => !silence.IsActive)
                    .ThenBy(silence => silence.IsActive ? silence.Until : silence.From)
                    .Take(SilencesShown)
                    .Select(silence => SilenceRowView.Of(silence, alerts, asOf)),
            ]
        )
        {
            MoreSilences = Math.Max(0, silences.Count - SilencesShown),
        };
}

using Leeway.Client;
using Leeway.Engine;
using Leeway.Server.Api;

namespace Leeway.Server.Pages;

/// <summary>All alerts: what people know of before what is pending, the most urgent first, the newest first.</summary>
public sealed record AlertsView(IReadOnlyList<AlertRowView> Alerts)
{
    public string Summary
    {
        get
        {
            var pending = Alerts.Count(alert => alert.State == "pending");
            return $"{Alerts.Count - pending} firing, {pending} pending";
        }
    }

    public static AlertsView Of(EngineSnapshot snapshot) =>
        snapshot.AsOf is { } asOf ? Of(AlertView.All(snapshot), asOf) : new AlertsView([]);

    public static AlertsView Of(IEnumerable<AlertDetail> alerts, DateTimeOffset asOf) =>
        new([
            .. alerts
                .OrderBy(alert => alert.State == "pending")
                .ThenBy(alert => alert.Rank)
                .ThenBy(alert => alert.Severity, StringComparer.Ordinal)
                .ThenByDescending(alert => alert.Since)
                .ThenBy(alert => alert.Slo, StringComparer.Ordinal)
                .Select(alert => AlertRowView.Of(alert, asOf)),
        ]);
}

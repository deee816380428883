using Leeway.Client;

namespace Leeway.Server.Pages;

/// <summary>Which SLOs the overview shows: the query of its address, so that every view can be sent to somebody.</summary>
/// <param name="Text">Part of a name, display name, service or label; any case.</param>
/// <param name="Service">The service's name, or empty for all.</param>
/// <param name="State">One of <see cref="States"/>; anything else counts as all.</param>
public sealed record OverviewFilter(string Text, string Service, string State)
{
    public static IReadOnlyList<string> States { get; } = ["firing", "stale", "unknown", "overspent", "calm"];

    public bool IsEmpty => Text.Length == 0 && Service.Length == 0 && !States.Contains(State, StringComparer.Ordinal);

    /// <summary>From the address, where each part may be missing.</summary>
    public static OverviewFilter Of(string? text, string? service, string? state) =>
        new(text?.Trim() ?? "", service ?? "", state ?? "");

    public bool Keeps(SloSummary slo) =>
        (Service.Length == 0 || slo.Service == Service) && HasState(slo) && (Text.Length == 0 || HasText(slo));

    bool HasState(SloSummary slo) =>
        State switch
        {
            "firing" => SloRowView.FiringOf(slo).Count > 0,
            "stale" => slo.IsStale && !SloRowView.IsUnknown(slo),
            "unknown" => SloRowView.IsUnknown(slo),
            "overspent" => slo.BudgetRemaining < 0,
            "calm" => SloRowView.FiringOf(slo).Count == 0 && !slo.IsStale && slo.BudgetRemaining is not < 0,
            _ => true,
        };

    bool HasText(SloSummary slo) =>
        Contains(slo.Name)
        || Contains(slo.DisplayName)
        || Contains(slo.Service)
        || slo.Labels.Any(label => Contains($"{label.Key}={label.Value}"));

    bool Contains(string text) => text.Contains(Text, StringComparison.OrdinalIgnoreCase);
}

using Leeway.Client;
using Leeway.Core.Incidents;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>An incident as a row of the list has it.</summary>
public sealed record IncidentRowView
{
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string State { get; init; }

    /// <summary>Which look the state has.</summary>
    public required string Kind { get; init; }
    public required string Service { get; init; }
    public required string FaultClass { get; init; }
    public required DateTimeOffset Start { get; init; }
    public required string Hurt { get; init; }
    public required string Cost { get; init; }

    public string Address => $"incidents/{Number}";

    public static IncidentRowView Of(IncidentSummary incident) =>
        new()
        {
            Number = incident.Number,
            Title = incident.Title,
            State = incident.State,
            Kind = KindOf(incident.State),
            Service = incident.Service,
            FaultClass = incident.FaultClass.Length > 0 ? incident.FaultClass : PageText.Nothing,
            Start = incident.ImpactStart ?? incident.Detected,
            Hurt =
                new IncidentTimes
                {
                    Detected = incident.Detected,
                    ImpactStart = incident.ImpactStart,
                    ImpactEnd = incident.ImpactEnd,
                }.Of(Phase.Impact)
                    is { } length
                    ? PageText.Span(length)
                : incident.State == "burning" ? "still"
                : PageText.Nothing,
            Cost = PageText.Share(incident.BudgetShare),
        };

    public static string KindOf(string state) =>
        state switch
        {
            "burning" => "page",
            "open" or "mitigated" => "ticket",
            _ => "quiet",
        };
}

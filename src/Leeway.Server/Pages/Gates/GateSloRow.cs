using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Gates;

/// <summary>An SLO as a gate sees it.</summary>
/// <param name="Step">The step of its policy that it is in, in words.</param>
/// <param name="Since">When it entered the step; null if it is in none.</param>
/// <param name="WaitsFor">What the step waits for, in words; empty if it is in none.</param>
public sealed record GateSloRow(
    string Name,
    BudgetBarView Budget,
    string Policy,
    string Step,
    DateTimeOffset? Since,
    string Reason,
    string WaitsFor,
    IReadOnlyList<GateIncidentDetail> Incidents
)
{
    public string Address => SloRowView.AddressOf(Name, "");

    public static GateSloRow Of(GateSloDetail slo) =>
        new(
            slo.Slo,
            BudgetBarView.Of(slo.Remaining),
            slo.Policy ?? "",
            slo.Policy is null ? "no policy is about it"
                : slo.Step is { } step ? step
                : "in no step",
            slo.Since,
            slo.Reason ?? "",
            slo.WaitsFor.Count == 0 ? "" : $"until {string.Join(" and ", slo.WaitsFor.Select(Words))}",
            slo.Incidents
        );

    // Conditions are read as they are written in the policy.
    static string Words(string wait) => wait == "actionItemsFiled" ? "action items are filed" : wait;
}

using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>That a gate answers as it does because of an incident, or of a budget that it took a part of.</summary>
/// <param name="Outcome">What the gate makes of it.</param>
/// <param name="Why">With the part of the budget.</param>
public sealed record IncidentGateView(string Service, string Outcome, string Why)
{
    public string Address => GateLook.AddressOf(Service);

    /// <summary>Null if the incident has no part in it.</summary>
    /// <param name="answer">To an ordinary deployment of the incident's service.</param>
    public static IncidentGateView? Of(GateDetail answer, int number)
    {
        var spent = answer
            .Evidence.SelectMany(slo => slo.Incidents, (slo, incident) => (slo.Slo, incident))
            .Where(one => one.incident.Number == number)
            .ToDictionary(one => one.Slo, one => one.incident.BudgetShare, StringComparer.Ordinal);
        // The strictest comes first.
        return answer.Reasons.FirstOrDefault(reason => reason.Outcome != "allow" && IsBecause(reason)) is { } found
            ? new IncidentGateView(answer.Service, found.Outcome, WhyOf(found))
            : null;

        bool IsBecause(GateReasonDetail reason) =>
            reason.Incident == number || (reason is { Ground: "budget", Slo: { } slo } && spent.ContainsKey(slo));

        string WhyOf(GateReasonDetail reason) =>
            (
                reason is { Incident: null, Slo: { } slo }
                    ? $"{slo} is in {reason.What}, and this took {PageText.Share(spent[slo])} of its budget"
                    : "this is not mitigated yet"
            ) + (reason.Enforced ? "." : "; its policy is not enforced yet, so nothing is held up.");
    }
}

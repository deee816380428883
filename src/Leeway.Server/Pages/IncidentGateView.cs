using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>That a gate holds changes up because of an incident.</summary>
/// <param name="Outcome">What the gate answers because of it.</param>
/// <param name="Why">What it does for as long as nobody enforces the policy, and the reason.</param>
public sealed record IncidentGateView(string Service, string Outcome, string Why)
{
    public string Address => GateLook.AddressOf(Service);

    /// <summary>Null if the gate would answer the same without the incident.</summary>
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
                    : "it is not mitigated yet"
            ) + (reason.Enforced ? "." : "; its policy is not enforced yet, so nothing is held up.");
    }
}

using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Gates;

/// <summary>All services at their gates; what is held up comes first, what has no policy last.</summary>
/// <param name="Summary">"3 services: 1 allow, 1 warn, 0 block, 1 inconclusive".</param>
public sealed record GatesPageView(string Summary, IReadOnlyList<GateCardView> Gates)
{
    public static GatesPageView Of(IReadOnlyList<ServiceGateDetail> gates)
    {
        string[] stances = ["allow", "warn", "block", "inconclusive"];
        var counts = stances.Select(stance => $"{gates.Count(gate => gate.Answer.Outcome == stance)} {stance}");
        return new GatesPageView(
            $"{PageText.Count(gates.Count, "service")}: {string.Join(", ", counts)}",
            [
                .. gates
                    .Select(GateCardView.Of)
                    .OrderBy(gate => gate.Urgency)
                    .ThenBy(gate => gate.Service, StringComparer.Ordinal),
            ]
        );
    }
}

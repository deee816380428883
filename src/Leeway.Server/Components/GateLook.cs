using Leeway.Client;

namespace Leeway.Server.Components;

/// <summary>How answers of gates look: each has a sign beside its word, and what is merely not known has no colour.</summary>
static class GateLook
{
    public static string SignOf(string stance) =>
        stance switch
        {
            "allow" => "✓",
            "warn" => "!",
            "block" => "✕",
            _ => "?",
        };

    /// <summary>What should be looked at first has the smallest.</summary>
    public static int UrgencyOf(GateDetail answer) =>
        answer.Outcome switch
        {
            "block" => 0,
            "inconclusive" => 1,
            "warn" => 2,
            _ => 3,
        };

    public static string AddressOf(string service) => $"gate/{Uri.EscapeDataString(service)}";
}

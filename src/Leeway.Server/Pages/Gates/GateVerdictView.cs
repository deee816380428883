using Leeway.Client;

namespace Leeway.Server.Pages.Gates;

/// <summary>What a gate answers, and whether that is meant.</summary>
/// <param name="Outcome">allow, warn, block or inconclusive.</param>
/// <param name="Enforced">What it would be if all policies were enforced; empty if that is the same.</param>
/// <param name="Mode">Whether the policies are enforced, in words.</param>
/// <param name="Why">The strictest reason, and how many more there are.</param>
public sealed record GateVerdictView(string Outcome, string Enforced, string Mode, string Why)
{
    public static GateVerdictView Of(GateDetail answer, IReadOnlyList<GatePolicyDetail> policies) =>
        new(answer.Outcome, answer.Shadow ? answer.Judged : "", ModeOf(policies), WhyOf(answer));

    static string ModeOf(IReadOnlyList<GatePolicyDetail> policies)
    {
        if (policies.Count == 0)
        {
            return "without a policy";
        }
        var shadows = policies.Where(policy => !policy.IsInForce).ToList();
        if (shadows.Count == 0)
        {
            return $"enforced by {NamesOf(policies)}";
        }
        var later = shadows.Where(policy => policy.Enforced != "never").Select(one => $"; {one.Name} {one.Enforced}");
        return (shadows.Count == policies.Count ? "in shadow" : "partly in shadow")
            + $": {NamesOf(shadows)} holds nothing up yet{string.Concat(later)}";
    }

    static string NamesOf(IReadOnlyCollection<GatePolicyDetail> policies) =>
        (policies.Count == 1 ? "policy " : "policies ") + string.Join(", ", policies.Select(policy => policy.Name));

    static string WhyOf(GateDetail answer)
    {
        if (answer.Reasons is not [var first, ..])
        {
            return "Nothing speaks against it.";
        }
        var more = answer.Reasons.Skip(1).Count(reason => reason.Outcome == first.Outcome);
        return (first.Slo is { } slo ? $"{slo}: {first.What}" : first.What)
            + (more > 0 ? $"; and {more} more of the kind" : "");
    }
}

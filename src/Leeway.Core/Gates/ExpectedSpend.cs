using System.Globalization;
using Leeway.Core.Chance;

namespace Leeway.Core.Gates;

/// <summary>What a change may spend of a budget, as a share of the whole window's.</summary>
/// <param name="Mean">By the mean chance that it fails.</param>
/// <param name="Tail">By the chance that nine tenths of what may be believed of it lie below.</param>
/// <param name="Reason">With the numbers behind it.</param>
public sealed record ExpectedSpend(double Mean, double Tail, string Reason)
{
    const double TailShare = 0.9;

    /// <summary>What must be left for the change: it may be as bad as expected, and then as bad as feared.</summary>
    public double Needed => Mean + Tail;

    /// <summary>Null if nobody knows what a failure would cost, or nothing is known of how often such changes fail.</summary>
    /// <remarks>
    /// Of n changes k failed: the chance is distributed as Beta(k + ½, n − k + ½), Jeffreys' prior. A canary puts only
    /// its share of the traffic at risk.
    /// </remarks>
    public static ExpectedSpend? Of(ProposedChange change, ChangeHistory history)
    {
        if ((change.CostOfFailure ?? history.CostOfFailure) is not { } cost)
        {
            return null;
        }
        var atRisk = cost * (change.CanaryShare ?? 1);
        var costs =
            $"a failure costs {Percent(atRisk)} of the budget{(change.CanaryShare is { } share ? $" ({Percent(cost)} × {Percent(share)} canary)" : "")}";
        if (change.ChanceOfFailure is { } said)
        {
            return new ExpectedSpend(
                said * atRisk,
                said * atRisk,
                $"{costs}, and its author gives it a chance of {Percent(said)}"
            );
        }
        if (history.Changes == 0)
        {
            return null;
        }
        var (a, b) = (history.Failures + 0.5, history.Changes - history.Failures + 0.5);
        return new ExpectedSpend(
            a / (a + b) * atRisk,
            Beta.Quantile(TailShare, a, b) * atRisk,
            $"{costs}, and {history.Failures} of {history.Changes} such changes failed"
        );
    }

    public override string ToString() => $"{Percent(Mean)} expected and {Percent(Tail)} in the worst tenth: {Reason}";

    static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

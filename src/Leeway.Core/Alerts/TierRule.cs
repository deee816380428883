using Leeway.Core.Budgets;
using Leeway.Core.Objectives;

namespace Leeway.Core.Alerts;

/// <summary>A tier at one target: the one place where counts are compared with its threshold, live and in a replay alike.</summary>
/// <remarks>Allocates nothing.</remarks>
public sealed class TierRule(AlertTier tier, Target target)
{
    // What is nearer to the threshold than the last digits of a double is compared in decimals.
    const double Doubt = 1e-9;

    public AlertTier Tier => tier;

    /// <summary>θ = B · β: the error ratio above which the tier fires.</summary>
    public double Threshold { get; } = tier.ThresholdAt(target);

    public TierFinding Judge(in WindowSums longSums, in WindowSums shortSums)
    {
        if (longSums.CoveredSeconds < tier.KnownNeeded.TotalSeconds)
        {
            return TierFinding.LongUnknown;
        }
        if (!(longSums.Against > 0))
        {
            return TierFinding.LongWithoutEvents;
        }
        if (!IsAbove(longSums))
        {
            return TierFinding.LongBelow;
        }
        if (tier.LowTraffic?.IsConvinced(longSums.Total, longSums.Bad, Threshold) == false)
        {
            return TierFinding.MaybeChance;
        }
        if (!(shortSums.CoveredSeconds > 0))
        {
            return TierFinding.ShortUnknown;
        }
        if (!(shortSums.Total > 0) || !(shortSums.Against > 0))
        {
            return TierFinding.ShortWithoutEvents;
        }
        return IsAbove(shortSums) ? TierFinding.Burning : TierFinding.ShortBelow;
    }

    /// <summary>What the finding says of the alert's condition.</summary>
    public static Verdict Verdict(TierFinding finding) =>
        finding switch
        {
            TierFinding.Burning => Alerts.Verdict.Met,
            TierFinding.LongUnknown or TierFinding.ShortUnknown or TierFinding.ShortWithoutEvents => Alerts
                .Verdict
                .Unknown,
            _ => Alerts.Verdict.NotMet,
        };

    bool IsAbove(in WindowSums sums)
    {
        var allowed = sums.Against * Threshold;
        if (sums.Bad > allowed * (1 + Doubt))
        {
            return true;
        }
        if (sums.Bad < allowed * (1 - Doubt))
        {
            return false;
        }
        var rate = ErrorRatio.Of(sums.Bad, sums.Against)!.Value.Against(target);
        return tier.IsInclusive ? !(rate < tier.BurnRate) : rate > tier.BurnRate;
    }
}

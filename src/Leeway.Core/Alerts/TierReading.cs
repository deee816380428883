using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>What a tier's two windows say.</summary>
public sealed record TierReading(AlertTier Tier, BurnReading LongBurn, BurnReading ShortBurn)
{
    /// <summary>What decides.</summary>
    public TierFinding Finding => new TierRule(Tier, LongBurn.Target).Judge(Sums(LongBurn), Sums(ShortBurn));

    /// <summary>The tier's condition, with the numbers that decide it.</summary>
    public AlertCondition Condition
    {
        get
        {
            var (longName, shortName) = (DurationText.Format(Tier.LongWindow), DurationText.Format(Tier.ShortWindow));
            var (longRate, shortRate) = (LongBurn.Rate, ShortBurn.Rate);
            var (above, below) = Tier.IsInclusive ? ("at least", "below") : ("above", "not above");
            return Finding switch
            {
                TierFinding.LongUnknown => new AlertCondition.Unknown(
                    $"no data: only {Known} of {longName} are known, {DurationText.Format(Tier.KnownNeeded)} needed"
                ),
                TierFinding.LongWithoutEvents => new AlertCondition.NotMet($"no events in {longName}"),
                TierFinding.LongBelow => new AlertCondition.NotMet(
                    $"{longName} at {longRate}, {below} {Tier.BurnRate}"
                ),
                TierFinding.MaybeChance => new AlertCondition.NotMet(
                    $"{longName} at {longRate}, but {LongBurn.Window.Counts} may be chance"
                ),
                TierFinding.ShortUnknown => new AlertCondition.Unknown(
                    $"no data: nothing is known of the last {shortName}"
                ),
                TierFinding.ShortWithoutEvents => new AlertCondition.Unknown(
                    $"no data: no events in {shortName} while {longName} is at {longRate}"
                ),
                TierFinding.ShortBelow => new AlertCondition.NotMet(
                    $"{shortName} at {shortRate}, {below} {Tier.BurnRate}"
                ),
                TierFinding.Burning => new AlertCondition.Met(
                    Tier.HasOneWindow
                        ? $"{longName} {above} {Tier.BurnRate}: {longRate}"
                        : $"{shortName} and {longName} {above} {Tier.BurnRate}: {shortRate}, {longRate}"
                ),
                var other => throw new InvalidOperationException($"There is no finding {other}."),
            };
        }
    }

    static WindowSums Sums(BurnReading burn) => WindowSums.Of(burn.Window, burn.Usual);

    string Known => DurationText.Format(TimeSpan.FromSeconds(Math.Floor(LongBurn.Window.Covered.TotalSeconds)));
}

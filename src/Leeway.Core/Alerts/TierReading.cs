using Leeway.Core.Budgets;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>What a tier's two windows say.</summary>
public sealed record TierReading(AlertTier Tier, BurnReading LongBurn, BurnReading ShortBurn)
{
    /// <summary>The tier's condition, with the numbers that decide it.</summary>
    public AlertCondition Condition
    {
        get
        {
            var longName = DurationText.Format(Tier.LongWindow);
            var shortName = DurationText.Format(Tier.ShortWindow);
            // A tier is judged only if at least its short window's worth of time is known inside of its long one.
            if (LongBurn.Window.Covered < Tier.ShortWindow)
            {
                var known = DurationText.Format(TimeSpan.FromSeconds(Math.Floor(LongBurn.Window.Covered.TotalSeconds)));
                return new AlertCondition.Unknown($"no data: only {known} of {longName} are known, {shortName} needed");
            }
            if (LongBurn.Rate is not { } longRate)
            {
                return new AlertCondition.NotMet($"no events in {longName}");
            }
            if (!(longRate > Tier.BurnRate))
            {
                return new AlertCondition.NotMet($"{longName} at {longRate}, not above {Tier.BurnRate}");
            }
            if (ShortBurn.Window.Covered == TimeSpan.Zero)
            {
                return new AlertCondition.Unknown($"no data: nothing is known of the last {shortName}");
            }
            if (ShortBurn.Rate is not { } shortRate)
            {
                return new AlertCondition.Unknown(
                    $"no data: no events in {shortName} while {longName} is at {longRate}"
                );
            }
            return shortRate > Tier.BurnRate
                ? new AlertCondition.Met($"{shortName} and {longName} above {Tier.BurnRate}: {shortRate}, {longRate}")
                : new AlertCondition.NotMet($"{shortName} at {shortRate}, not above {Tier.BurnRate}");
        }
    }
}

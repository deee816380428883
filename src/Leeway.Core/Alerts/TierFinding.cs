namespace Leeway.Core.Alerts;

/// <summary>What decides a tier, looked at in this order.</summary>
public enum TierFinding
{
    /// <summary>Less is known of the long window than the short one is long.</summary>
    LongUnknown,
    LongWithoutEvents,
    LongBelow,

    /// <summary>The long window burns, but by so few events that it may well be chance; see <see cref="LowTraffic"/>.</summary>
    MaybeChance,
    ShortUnknown,

    /// <summary>The long window burns, and nobody asks any more: that is no recovery.</summary>
    ShortWithoutEvents,
    ShortBelow,
    Burning,
}

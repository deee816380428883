using Leeway.Core.Budgets;

namespace Leeway.Documents.Native;

/// <summary>How fast a tier lets the budget burn, as it is written.</summary>
abstract record TierSpeed
{
    TierSpeed() { }

    /// <summary>The rate for an SLO of this window.</summary>
    public abstract BurnRate Of(TimeSpan longWindow, TimeSpan sloWindow);

    /// <summary>The same rate for every SLO.</summary>
    public sealed record Factor(BurnRate Rate) : TierSpeed
    {
        public override BurnRate Of(TimeSpan longWindow, TimeSpan sloWindow) => Rate;
    }

    /// <summary>This share of the budget within the tier's long window.</summary>
    public sealed record Share(decimal Budget) : TierSpeed
    {
        public override BurnRate Of(TimeSpan longWindow, TimeSpan sloWindow) =>
            BurnRate.Spending(Budget, longWindow, sloWindow);
    }
}

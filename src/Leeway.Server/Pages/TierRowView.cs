using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One tier: the burn rates of its two windows against the rate that it fires above, and what came of it.</summary>
public sealed record TierRowView
{
    /// <summary>Its name, as alerts and notifications have it.</summary>
    public required string Rule { get; init; }

    public required string State { get; init; }
    public required string LongWindow { get; init; }
    public required string ShortWindow { get; init; }
    public required string FiresAbove { get; init; }
    public required string LongBurn { get; init; }
    public required string ShortBurn { get; init; }

    /// <summary>Classes: empty, <c>above</c>, or <c>above alarming</c> if the rule fires or is about to.</summary>
    public required string LongLook { get; init; }

    /// <inheritdoc cref="LongLook"/>
    public required string ShortLook { get; init; }

    /// <summary>How long both must be above; empty if at once.</summary>
    public required string For { get; init; }

    public required string Reason { get; init; }

    public static TierRowView Of(TierDetail tier) =>
        new()
        {
            Rule = tier.Name,
            State = tier.State,
            LongWindow = tier.LongWindow,
            ShortWindow = tier.ShortWindow,
            FiresAbove = PageText.Burn(tier.BurnRate),
            LongBurn = Burn(tier.LongBurn),
            ShortBurn = Burn(tier.ShortBurn),
            LongLook = Look(tier, tier.LongBurn),
            ShortLook = Look(tier, tier.ShortBurn),
            For = tier.ForSeconds > 0 ? PageText.Span(tier.ForSeconds) : "",
            Reason = tier.Reason,
        };

    static string Look(TierDetail tier, BurnDetail? burn) =>
        !(burn?.BurnRate > tier.BurnRate) ? ""
        : tier.State is "pending" or "firing" or "held" ? "above alarming"
        : "above";

    static string Burn(BurnDetail? burn) =>
        burn is null ? "unknown"
        : burn.BurnRate is { } rate ? PageText.Burn(rate)
        : "no events";
}

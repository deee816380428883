using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One tier: the burn rates of its two windows against its factor, and what came of it.</summary>
public sealed record TierRowView
{
    public required string Severity { get; init; }
    public required string State { get; init; }
    public required string LongWindow { get; init; }
    public required string ShortWindow { get; init; }
    public required string Factor { get; init; }
    public required string LongBurn { get; init; }
    public required string ShortBurn { get; init; }
    public required bool LongIsAbove { get; init; }
    public required bool ShortIsAbove { get; init; }

    /// <summary>How long both must be above; empty if at once.</summary>
    public required string For { get; init; }

    public required string Reason { get; init; }

    public static TierRowView Of(TierDetail tier) =>
        new()
        {
            Severity = tier.Severity,
            State = tier.State,
            LongWindow = tier.LongWindow,
            ShortWindow = tier.ShortWindow,
            Factor = PageText.Burn(tier.BurnRate),
            LongBurn = Burn(tier.LongBurn),
            ShortBurn = Burn(tier.ShortBurn),
            LongIsAbove = tier.LongBurn?.BurnRate > tier.BurnRate,
            ShortIsAbove = tier.ShortBurn?.BurnRate > tier.BurnRate,
            For = tier.ForSeconds > 0 ? PageText.Span(tier.ForSeconds) : "",
            Reason = tier.Reason,
        };

    static string Burn(BurnDetail? burn) =>
        burn is null ? "unknown"
        : burn.BurnRate is { } rate ? PageText.Burn(rate)
        : "no events";
}

using System.Globalization;
using Leeway.Client;

namespace Leeway.Server.Pages;

/// <summary>A journey on the page of dependencies.</summary>
public sealed record JourneyRowView
{
    // More than these say nothing new to a person; the API and the command have all.
    const int Shown = 10;

    public required string Name { get; init; }

    /// <summary>The SLO's page; null without an SLO.</summary>
    public required string? SloAddress { get; init; }
    public required bool IsServed { get; init; }

    /// <summary>By the documents, then by ledgers if they say anything.</summary>
    public required IReadOnlyList<string> Ceilings { get; init; }
    public required IReadOnlyList<SinglePointDetail> SinglePoints { get; init; }
    public required IReadOnlyList<string> Pairs { get; init; }

    /// <summary>How many pairs are not shown.</summary>
    public required int PairsLeft { get; init; }

    /// <summary>What would be won by it, most first: what, minutes a year, share of what is missing.</summary>
    public required IReadOnlyList<(string What, string Minutes, string Share)> Gains { get; init; }
    public required IReadOnlyList<string> Unknown { get; init; }

    public static JourneyRowView Of(JourneyDetail journey) =>
        new()
        {
            Name = journey.Name,
            SloAddress = journey.Slo is null ? null : SloRowView.AddressOf(journey.Slo, ""),
            IsServed = journey.IsServed,
            Ceilings =
            [
                Ceiling(journey, journey.Declared, ""),
                .. journey.Measured is { } measured ? (string[])[Ceiling(journey, measured, "As measured, ")] : [],
            ],
            SinglePoints = journey.SinglePoints,
            Pairs =
            [
                .. journey.Pairs.Take(Shown).Select(pair => $"{pair.First} + {pair.Second}: {Fine(pair.Probability)}"),
            ],
            PairsLeft = Math.Max(0, journey.PairCount - Shown),
            Gains =
            [
                .. journey
                    .Gains.Take(Shown)
                    .Select(gain =>
                        (
                            gain.What,
                            gain.Minutes.ToString("#,0.#", CultureInfo.InvariantCulture),
                            (gain.Criticality * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%"
                        )
                    ),
            ],
            Unknown = journey.Unknown,
        };

    static string Ceiling(JourneyDetail journey, CeilingDetail ceiling, string how)
    {
        var served = $"{how}{Fine(ceiling.Availability)} of requests are served";
        return journey.Target is not { } target || ceiling.Verdict is not { } verdict
            ? $"{served}."
            : $"{served}. The target of {Fine((double)target)} is {verdict}: what it needs allows {Fine(ceiling.Ceiling)}"
                + (ceiling.Own > 0 ? $", and {Fine(ceiling.Own.Value)} are left for itself." : ".");
    }

    static string Fine(double share) => (share * 100).ToString("0.#####", CultureInfo.InvariantCulture) + "%";
}

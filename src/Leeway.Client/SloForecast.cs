namespace Leeway.Client;

/// <summary>What an SLO's alerts would see and what they cannot, in closed form for even traffic, and what is wrong with them.</summary>
public sealed record SloForecast
{
    public required string Slo { get; init; }

    /// <summary>The length that burn rates are reckoned with.</summary>
    public required double WindowSeconds { get; init; }
    public required decimal Target { get; init; }

    /// <summary>The events of a whole window at the traffic so far; null if nothing is known.</summary>
    public required double? Events { get; init; }

    /// <summary>The share of the budget that one bad event spends; null without events.</summary>
    public required double? SpentByOneEvent { get; init; }

    /// <summary>After so long a total outage has spent the whole budget.</summary>
    public required double AffordableOutageSeconds { get; init; }

    /// <summary>In the order of the tiers.</summary>
    public required IReadOnlyList<SeverityForecast> Severities { get; init; }
    public required IReadOnlyList<AdviceDetail> Advice { get; init; }
}

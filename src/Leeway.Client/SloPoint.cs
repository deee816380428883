namespace Leeway.Client;

/// <summary>One step of a series: <c>[From, From + step)</c>.</summary>
public sealed record SloPoint
{
    public required DateTimeOffset From { get; init; }
    public required double Total { get; init; }
    public required double Bad { get; init; }
    public required double CoveredSeconds { get; init; }

    /// <summary>Null without events.</summary>
    public required double? ErrorRatio { get; init; }

    /// <summary>Null without events.</summary>
    public required double? BurnRate { get; init; }

    /// <summary>Where the counts came from, for example <c>scraped</c>; all that there are, as in <c>generated, scraped</c>.</summary>
    public required string Origin { get; init; }
}

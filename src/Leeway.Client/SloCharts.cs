namespace Leeway.Client;

/// <summary>One SLO over a range as charts need it: lists of equal length with a value a step.</summary>
public sealed record SloCharts
{
    public required string Slo { get; init; }

    /// <summary>Null of the SLO itself.</summary>
    public required string? Group { get; init; }

    /// <summary>As it was asked for: <c>15m</c>, <c>1h</c>, <c>6h</c>, <c>1d</c>, <c>3d</c> or <c>window</c>.</summary>
    public required string Range { get; init; }

    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>The length of every step but the last, which may be shorter.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>The beginnings of the steps, in milliseconds since 1970; a step ends where the next one begins.</summary>
    public required IReadOnlyList<long> StartsMs { get; init; }

    /// <summary>Events in the step.</summary>
    public required IReadOnlyList<double> Total { get; init; }

    /// <summary>Bad events in the step.</summary>
    public required IReadOnlyList<double> Bad { get; init; }

    /// <summary>In the step; null without events.</summary>
    public required IReadOnlyList<double?> ErrorRatio { get; init; }

    /// <summary>The share of the whole window's budget that was left at the end of the step; null where nothing was known.</summary>
    public required IReadOnlyList<double?> BudgetRemaining { get; init; }

    /// <summary>The windows of the tiers, each once, the shortest first.</summary>
    public required IReadOnlyList<ChartWindow> Windows { get; init; }

    public required IReadOnlyList<ChartThreshold> Thresholds { get; init; }

    /// <summary>Where the SLO was changed, and where its service was; every value goes by the version of the SLO that was in force.</summary>
    public required IReadOnlyList<ChartChange> Changes { get; init; }

    /// <summary>Where the counts came from, and where there are none; together they fill the range.</summary>
    public required IReadOnlyList<ChartBand> Bands { get; init; }
}

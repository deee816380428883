using Leeway.Core.Time;

namespace Leeway.Documents;

/// <summary>A server that speaks Prometheus' HTTP API, and how much it may be asked.</summary>
public sealed record QuerySource
{
    public static TimeSpan DelayDefault { get; } = 30.Seconds;
    public static TimeSpan TimeoutDefault { get; } = 10.Seconds;
    public static TimeSpan WindowDefault { get; } = 1.Minutes;
    public const int ConcurrencyDefault = 4;
    public const int SeriesMaxDefault = 10_000;
    public const int SamplesMaxDefault = 2_000_000;
    public const decimal LoadDefault = 0.5m;

    public required string Name { get; init; }

    /// <summary>What <c>/api/v1/query</c> is appended to.</summary>
    public required Uri Url { get; init; }

    public HttpAccess Access { get; init; } = HttpAccess.Plain;

    /// <summary>How long samples may take to arrive there: nothing younger is counted.</summary>
    public TimeSpan Delay { get; init; } = DelayDefault;

    /// <summary>Of one query.</summary>
    public TimeSpan Timeout { get; init; } = TimeoutDefault;

    /// <summary>What stands for <c>{{.window}}</c> in queries that the server evaluates.</summary>
    public TimeSpan Window { get; init; } = WindowDefault;

    /// <summary>How many queries may be under way at a time.</summary>
    public int Concurrency { get; init; } = ConcurrencyDefault;

    /// <summary>Of one answer; an SLI with more series is asked for by its expression.</summary>
    public int SeriesMax { get; init; } = SeriesMaxDefault;

    /// <summary>Of one answer.</summary>
    public int SamplesMax { get; init; } = SamplesMaxDefault;

    /// <summary>How far to fill in what was not counted: null for the longest window of the SLOs, zero for not at all.</summary>
    public TimeSpan? BackFill { get; init; }

    /// <summary>The share of the time in which a query that fills in the past may be under way, above 0 and at most 1.</summary>
    public decimal BackFillLoad { get; init; } = LoadDefault;
}

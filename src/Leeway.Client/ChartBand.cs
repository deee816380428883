namespace Leeway.Client;

/// <summary>A stretch of a chart over which counts have one origin, or none.</summary>
public sealed record ChartBand
{
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>An origin, for example <c>scraped</c> or <c>generated</c>, or several, as in <c>generated, scraped</c>; <c>uncovered</c> where nothing is known, <c>excluded</c> where nothing counts.</summary>
    public required string Kind { get; init; }
}

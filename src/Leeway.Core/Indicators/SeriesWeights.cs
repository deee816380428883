namespace Leeway.Core.Indicators;

/// <summary>What one event of a series adds to an indicator's counts.</summary>
/// <param name="Total">Added to the total; −1, 0 or 1 unless the query has factors or several terms select the series.</param>
/// <param name="Bad">Added to the bad events; −1 for a counter of good events.</param>
/// <param name="Readings">Of a gauge, what each reading adds instead; else null.</param>
public readonly record struct SeriesWeights(double Total, double Bad, ReadingWeights? Readings = null)
{
    /// <summary>True if the series says nothing about the indicator.</summary>
    public bool IsNone => Total == 0 && Bad == 0 && Readings is null;

    public EventCounts Of(double increase) => new EventCounts(Total, Bad) * increase;
}

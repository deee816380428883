namespace Leeway.Core.Indicators;

/// <summary>What one event of a series adds to an indicator's counts.</summary>
/// <param name="Total">Added to the total; −1, 0 or 1 unless a series is selected by several terms.</param>
/// <param name="Bad">Added to the bad events; −1 for a counter of good events.</param>
public readonly record struct SeriesWeights(double Total, double Bad)
{
    /// <summary>True if the series says nothing about the indicator.</summary>
    public bool IsNone => Total == 0 && Bad == 0;

    public EventCounts Of(double increase) => new EventCounts(Total, Bad) * increase;
}

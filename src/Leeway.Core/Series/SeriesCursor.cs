namespace Leeway.Core.Series;

/// <summary>How far a counter series has been counted: what is needed to turn its next reading into an increase.</summary>
/// <remarks>Kept in the same commit as the counts that it led to, so that after a crash neither is ahead of the other.</remarks>
/// <param name="Last">The value that was last counted.</param>
/// <param name="StartMs">When the counter began, in milliseconds since 1970; 0 if nobody said.</param>
/// <param name="SeenMs">The edge of the reading that was last counted, in milliseconds since 1970.</param>
/// <param name="Resets">Which of the last 32 readings were restarts, newest in the lowest bit.</param>
public readonly record struct SeriesCursor(double Last, long StartMs, long SeenMs, uint Resets)
{
    /// <summary>Of a gauge, of which no value is counted on: that it was there.</summary>
    public static SeriesCursor OfGauge(long startMs, long seenMs) => new(0, startMs, seenMs, 0);
}

using Leeway.Core.Indicators;

namespace Leeway.Engine.Collecting;

/// <summary>What a series adds to one of the columns that its target feeds.</summary>
/// <param name="Count">Where its target's pages add it up.</param>
readonly record struct ColumnWeight(PageCount Count, SeriesWeights Weights)
{
    public CollectedColumn Column => Count.Column;
}

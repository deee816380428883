using Leeway.Core.Indicators;

namespace Leeway.Engine.Collecting;

/// <summary>What a series adds to one of the columns that its target feeds.</summary>
readonly record struct ColumnWeight(CollectedColumn Column, SeriesWeights Weights);

using Leeway.Core.Series;

namespace Leeway.Engine.Querying;

/// <summary>A series as a server gives it.</summary>
/// <param name="TimesMs">Ascending, in milliseconds since 1970; as many as there are values.</param>
sealed record SampledSeries(LabelSet Labels, long[] TimesMs, double[] Values);

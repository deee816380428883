using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>The events of native histograms whose value lies above one bound and not above the other.</summary>
/// <param name="Of">The rate or the increase of the histograms.</param>
/// <param name="IsRest">True for all other events instead.</param>
sealed record HistogramPart(PromqlNode Of, double Above, double UpTo, bool IsRest);

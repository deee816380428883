using Leeway.Core.Series;
using Leeway.Core.Tests.Series;

namespace Leeway.Engine.Tests.Peers;

/// <summary>A native histogram on one page.</summary>
/// <param name="Added">What was observed since the page before.</param>
sealed record NativePage(WireWriter Metric, HistogramLayout Layout, IReadOnlyList<double> Added);

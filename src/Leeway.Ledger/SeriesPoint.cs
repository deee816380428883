using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Ledger;

/// <summary>One step of a column read as a series.</summary>
/// <param name="Span">The step; the last one of a range may be shorter.</param>
/// <param name="Counted">The counts as they were counted, not ordered.</param>
/// <param name="Covered">Time for which counts are known, from zero to the span's length.</param>
/// <param name="Origins">Where the counts of the span came from; none if it holds nothing.</param>
public readonly record struct SeriesPoint(Interval Span, EventCounts Counted, TimeSpan Covered, Origins Origins);

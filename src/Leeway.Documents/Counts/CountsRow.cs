using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Documents.Counts;

/// <summary>One line of a file of counts.</summary>
/// <param name="Line">Where it stands, counted from 1; 0 if it was not read from a file.</param>
/// <param name="Span">The interval that the counts are of.</param>
/// <param name="Counts">From 0 ≤ bad ≤ total.</param>
/// <param name="Covered">The part of the interval for which they speak; all of it where the file does not say.</param>
public readonly record struct CountsRow(int Line, Interval Span, EventCounts Counts, TimeSpan Covered);

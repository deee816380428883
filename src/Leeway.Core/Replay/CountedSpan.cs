using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>What is known of one stretch of the past.</summary>
/// <param name="Counts">As counted.</param>
/// <param name="Covered">For so much of the span the counts speak.</param>
public readonly record struct CountedSpan(Interval Span, EventCounts Counts, TimeSpan Covered);

using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Demo.History;

/// <summary>What was made up for one stretch of time.</summary>
readonly record struct GeneratedCounts(Interval Span, EventCounts Counts);

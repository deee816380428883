using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Engine.Querying;

/// <summary>What a server made of an SLI's two queries.</summary>
/// <param name="Trouble">Why there are no counts; null if there are.</param>
sealed record ExpressionAnswer(QueryAnswer? Trouble, IReadOnlyList<(Interval Span, EventCounts Counts)> Counts);

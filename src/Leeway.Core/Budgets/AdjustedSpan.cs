using Leeway.Core.Time;

namespace Leeway.Core.Budgets;

/// <summary>One interval in which an adjustment acts; one that repeats has many of them.</summary>
/// <param name="Adjustment">The adjustment's name.</param>
public sealed record AdjustedSpan(string Adjustment, Interval Span, AdjustmentEffect Effect);

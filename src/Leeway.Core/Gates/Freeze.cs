using Leeway.Core.Policies;
using Leeway.Core.Time;

namespace Leeway.Core.Gates;

/// <summary>A stretch of time in which a policy wants no changes, whatever is left of the budget.</summary>
public sealed record Freeze(string Policy, string Reason, Interval Span, Stance Stance);

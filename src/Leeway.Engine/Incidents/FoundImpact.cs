using Leeway.Core.Time;

namespace Leeway.Engine.Incidents;

/// <summary>When the ledger says that users were hurt.</summary>
/// <param name="IsOngoing">True if they were still hurt where it was looked last.</param>
readonly record struct FoundImpact(Interval Span, bool IsOngoing);

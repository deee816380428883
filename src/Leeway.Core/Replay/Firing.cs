using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>A rule that fired.</summary>
/// <param name="Span">From the tick at which it began to fire to the one at which it resolved.</param>
/// <param name="IsOpen">True if it still fired when the history ended.</param>
readonly record struct Firing(Severity Severity, string Rule, Interval Span, bool IsOpen);

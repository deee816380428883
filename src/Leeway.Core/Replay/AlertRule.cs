using Leeway.Core.Alerts;

namespace Leeway.Core.Replay;

/// <summary>An alerting rule of a Prometheus.</summary>
public sealed record AlertRule(string Name, Severity Severity, RuleCondition Condition, AlertTiming Timing);

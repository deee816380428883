using Leeway.Core.Alerts;

namespace Leeway.Engine.Evaluating;

/// <summary>A rule that is neither a tier nor about targets, and where its alert stands.</summary>
public sealed record RuleEvaluation(Severity Severity, string Rule, AlertCondition Condition, AlertDecision Decision);

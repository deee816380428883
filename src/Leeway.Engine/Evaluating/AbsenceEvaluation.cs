using Leeway.Core.Alerts;

namespace Leeway.Engine.Evaluating;

/// <summary>Whether targets of an SLO are gone, and where that alert stands.</summary>
public sealed record AbsenceEvaluation(AbsenceRule Rule, AlertCondition Condition, AlertDecision Decision);

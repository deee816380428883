using Leeway.Core.Alerts;

namespace Leeway.Engine.Evaluating;

/// <summary>One tier of one SLO as it was last judged: what was read, what it meant, and where the alert stands.</summary>
public sealed record TierEvaluation(
    AlertTier Tier,
    TierReading? Reading,
    AlertCondition Condition,
    AlertDecision Decision
);

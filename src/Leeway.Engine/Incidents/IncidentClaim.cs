using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>When one incident hurt one SLO.</summary>
/// <param name="Derived">By the ledger.</param>
/// <param name="Impact">Where people do not know better.</param>
sealed record IncidentClaim(Incident Incident, ObjectiveEvaluation Slo, Interval? Derived, Interval? Impact);

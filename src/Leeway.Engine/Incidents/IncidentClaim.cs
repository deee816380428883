using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>When one incident hurt one SLO.</summary>
/// <param name="Derived">By the ledger.</param>
/// <param name="Impact">Where people do not know better.</param>
sealed record IncidentClaim(Incident Incident, ObjectiveEvaluation Slo, FoundImpact? Derived, Interval? Impact)
{
    /// <summary>True if it is not over, and people have not said that it hurts nobody any more.</summary>
    public bool IsOngoing => Derived is { IsOngoing: true } && Incident is { IsOpen: true, ImpactEnd: null };
}

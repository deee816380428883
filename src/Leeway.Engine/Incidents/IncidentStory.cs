using Leeway.Core.Incidents;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>An incident with what the ledger says of it.</summary>
/// <param name="Times">As derived from the ledger, where people do not know better.</param>
/// <param name="Derived">What the ledger alone says of when it hurt; both null if nothing of it is known there.</param>
/// <param name="IsOngoing">True if users are hurt right now, as far as is known.</param>
/// <param name="Costs">By SLO, the dearest first.</param>
public sealed record IncidentStory(
    Incident Incident,
    IncidentTimes Times,
    (DateTimeOffset? Start, DateTimeOffset? End) Derived,
    bool IsOngoing,
    IReadOnlyList<IncidentCost> Costs
)
{
    /// <summary>The part of a window's budget that it took, of the SLO that it hurt most; null if that is not known.</summary>
    public double? Share => Costs.Max(cost => cost.Share);

    /// <summary>What it is ordered and counted by: when it began to hurt, or else when somebody knew.</summary>
    public DateTimeOffset Start => Times.ImpactStart ?? Times.Detected;
}

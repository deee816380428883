using Leeway.Core.Time;

namespace Leeway.Engine.Incidents;

/// <summary>What an incident cost one SLO.</summary>
/// <param name="Derived">When its budget burnt faster than allowed, by the ledger; null if it never did.</param>
/// <param name="Impact">The same, where people do not know better.</param>
/// <param name="IsOngoing">True if its users are hurt right now, as far as is known.</param>
/// <param name="Events">Bad events beyond those that there always are; shared out where incidents overlap.</param>
/// <param name="Share">The same as a part of the budget of the window that ended with it; null if nothing is known of that.</param>
/// <param name="HurtShare">What part of all events was bad while it lasted; null without events.</param>
public sealed record IncidentCost(
    string Slo,
    Interval? Derived,
    Interval? Impact,
    bool IsOngoing,
    double Events,
    double? Share,
    double? HurtShare
);

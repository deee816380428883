using Leeway.Core.Time;

namespace Leeway.Engine.Changes;

/// <summary>What of one SLO's budget is put down to a change.</summary>
/// <param name="Blamed">What burnt then is put down to it.</param>
/// <param name="Events">Bad events beyond those that there always are.</param>
/// <param name="Share">The same as a part of the budget of the window that ended with it.</param>
public sealed record ChangeCost(string Slo, Interval Blamed, double Events, double Share);

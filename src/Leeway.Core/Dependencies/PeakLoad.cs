namespace Leeway.Core.Dependencies;

/// <summary>What members of a group can carry, and what is asked of all of them at the worst time; both in the same unit.</summary>
/// <param name="Capacity">Of one member.</param>
/// <param name="UtilisationMax">The share of its capacity up to which a member does its work well.</param>
public sealed record PeakLoad(decimal Capacity, decimal Peak, decimal UtilisationMax)
{
    /// <summary>Whether so many members carry the peak.</summary>
    public bool IsCarriedBy(int members) => members * Capacity * UtilisationMax >= Peak;
}

namespace Leeway.Core.Dependencies;

/// <param name="Failover">The cause that keeps spares from taking over; null if nothing must be switched.</param>
sealed record GroupGate(IReadOnlyList<int> Members, int AtLeast, int? Failover);

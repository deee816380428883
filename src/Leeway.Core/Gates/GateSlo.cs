using Leeway.Core.Policies;

namespace Leeway.Core.Gates;

/// <summary>One SLO of the service that is to change.</summary>
/// <param name="Standing">Null if no policy is about it.</param>
/// <param name="UnknownBecause">Why nothing recent is known of it; null if that is not so.</param>
public sealed record GateSlo(string Name, PolicyStanding? Standing, string? UnknownBecause = null)
{
    /// <summary>The share of the whole window's budget that is left, whether a policy looks at it or not; null if it is not known.</summary>
    public double? Remaining { get; init; }

    /// <summary>How changes of this kind went before, in shares of this SLO's budget.</summary>
    public ChangeHistory History { get; init; } = ChangeHistory.None;

    /// <summary>The incidents that spent of the budget of its window.</summary>
    public IReadOnlyList<IncidentShare> Incidents { get; init; } = [];
}

namespace Leeway.Core.Risks;

/// <summary>Work that would make risks smaller, and what it costs.</summary>
public sealed record Project
{
    public required string Name { get; init; }
    public required string DisplayName { get; init; }
    public required Effort Effort { get; init; }

    /// <summary>What it costs each year once it is there, in whatever money the team counts in.</summary>
    public decimal RunningCost { get; init; }

    /// <summary>Hours of toil a year that it does away with.</summary>
    public double ToilHours { get; init; }
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>The risks that come with it: an automation misfires, a replica falls behind. Empty only if somebody said so.</summary>
    public IReadOnlyList<Risk> Introduces { get; init; } = [];

    /// <summary>Names of factors that it does away with.</summary>
    public IReadOnlyList<string> Removes { get; init; } = [];

    /// <summary>Names of projects without which it cannot be done.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>Names of projects that cannot be done beside it, whichever of the two says so.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];
}

using Leeway.Core.Alerts;
using Leeway.Core.Dependencies;
using Leeway.Core.Objectives;
using Leeway.Core.Risks;

namespace Leeway.Core.Targets;

/// <summary>What is known when a target is chosen.</summary>
public sealed record TargetQuestion
{
    /// <summary>The targets that people usually choose from.</summary>
    public static IReadOnlyList<Target> UsualCandidates { get; } =
    [new(0.99m), new(0.995m), new(0.999m), new(0.9995m), new(0.9999m)];

    /// <summary>A target is to be met in nine windows of ten by the service as it is.</summary>
    public const double UsualChance = 0.9;

    public required TargetHistory History { get; init; }

    /// <summary>The SLO's window, as <see cref="Objectives.Window.NominalLength"/> has it.</summary>
    public required TimeSpan Window { get; init; }
    public IReadOnlyList<Target> Candidates { get; init; } = UsualCandidates;

    /// <summary>In which share of windows a target is to be met; above 0, at most 1.</summary>
    public double ChanceLeast { get; init; } = UsualChance;

    public required AlertStrategy Strategy { get; init; }

    /// <summary>What all that the service needs allows; null if nobody wrote down what it needs.</summary>
    public Availability? Ceiling { get; init; }

    /// <summary>The risks and what each costs a year; none if nobody wrote them down.</summary>
    public IReadOnlyList<(Risk Risk, double BadMinutesAYear)> Risks { get; init; } = [];

    /// <summary>Null if nobody knows.</summary>
    public UsualRepair? Repair { get; init; }
}

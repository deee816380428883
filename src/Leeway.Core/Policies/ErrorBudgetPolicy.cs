namespace Leeway.Core.Policies;

/// <summary>What is done as an error budget goes, agreed upon before it does.</summary>
public sealed record ErrorBudgetPolicy
{
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>The strictest first: the first that is entered counts.</summary>
    public required IReadOnlyList<PolicyStep> Steps { get; init; }

    /// <summary>The windows whose burn rates the steps look at.</summary>
    public IReadOnlyList<TimeSpan> Windows =>
        [
            .. Steps
                .SelectMany(step => step.When.Comparisons.Concat(step.While.Comparisons))
                .Select(comparison => comparison.Quantity.Window)
                .OfType<TimeSpan>()
                .Distinct(),
        ];

    public IReadOnlyList<PolicyEvent> Events { get; init; } = [];
    public ExceptionRules Exceptions { get; init; } = ExceptionRules.None;

    /// <summary>The gate's answer where what the steps look at is not known; never <see cref="Stance.Allow"/>.</summary>
    public Stance OnMissingData { get; init; } = Stance.Inconclusive;

    /// <summary>The gate's answer while an incident is open.</summary>
    public Stance DuringIncident { get; init; } = Stance.Warn;

    /// <summary>The gate's answer to a change that may spend more than is left.</summary>
    public Stance OnOverspend { get; init; } = Stance.Block;
    public DependencyFault CausedByDependency { get; init; }
    public Enforcement Enforcement { get; init; } = new Enforcement.Always();

    /// <summary>The parties that have agreed to it.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>Who decides when they do not agree; empty if nobody is named.</summary>
    public string Escalation { get; init; } = "";
}

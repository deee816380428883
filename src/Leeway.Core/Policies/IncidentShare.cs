namespace Leeway.Core.Policies;

/// <summary>What one incident spent of an SLO's budget, and what was done about it since.</summary>
public sealed record IncidentShare
{
    public required string Incident { get; init; }

    /// <summary>What people call it by; null where nobody has to find it.</summary>
    public int? Number { get; init; }

    /// <summary>Its fault class; empty if nobody has said which.</summary>
    public string FaultClass { get; init; } = "";

    /// <summary>Share of the budget of the SLO's window.</summary>
    public required double BudgetShare { get; init; }

    /// <summary>Share of the budget of a quarter.</summary>
    public double QuarterShare { get; init; }

    /// <summary>True if what the service depends on caused it.</summary>
    public bool IsByDependency { get; init; }
    public bool HasPostmortem { get; init; }
    public int ActionItems { get; init; }
    public int P0Actions { get; init; }
}

using Leeway.Core.Policies;

namespace Leeway.Documents;

/// <summary>An error-budget policy and the SLOs that it is about.</summary>
public sealed record PolicyEntry
{
    public required ErrorBudgetPolicy Policy { get; init; }

    /// <summary>Their names; none if its selector matches nothing. No SLO is under two policies.</summary>
    public required IReadOnlySet<string> Objectives { get; init; }

    /// <summary>The SLOs as they are written: their names, or what they are selected by.</summary>
    public required string Of { get; init; }
    public required IReadOnlyList<FreezeWindow> Freezes { get; init; }
}

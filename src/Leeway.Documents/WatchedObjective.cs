using Leeway.Core.Alerts;
using Leeway.Core.Objectives;

namespace Leeway.Documents;

/// <summary>An SLO and the strategy that watches it.</summary>
/// <param name="Strategy">With burn rates for this SLO's window.</param>
/// <param name="Place">Where the SLO's document begins.</param>
public sealed record WatchedObjective(Objective Objective, AlertStrategy Strategy, DocumentPlace Place)
{
    public Heritage Heritage { get; init; } = Heritage.Usual;
}

using System.Collections.Immutable;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>A commit as the checkers remember it: what the ledger held, and what it should have.</summary>
/// <param name="IsDurable">False if the disk refused it, or the machine stopped on the way.</param>
/// <param name="Alerts">Of the other rules, as they stood.</param>
sealed record CommittedTick(
    Kept Kept,
    VisibleEvents Truth,
    ImmutableDictionary<string, RememberedAlert> Alerts,
    bool IsDurable
);

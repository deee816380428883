using Leeway.Core.Changes;
using Leeway.Engine.Records;

namespace Leeway.Engine.Changes;

/// <summary>A change with what the ledger says of it.</summary>
/// <param name="Outcome">By the SLO that it hurt most.</param>
/// <param name="Costs">By SLO, the dearest first; none of a remedy.</param>
public sealed record ChangeStory(Change Change, ChangeOutcome Outcome, IReadOnlyList<ChangeCost> Costs);

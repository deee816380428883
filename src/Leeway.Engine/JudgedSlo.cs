using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;
using Leeway.Engine.Slicing;

namespace Leeway.Engine;

/// <summary>An SLO and all that it is judged by, found once for as long as the documents are in force.</summary>
/// <param name="Source">The column of the SLI's own events.</param>
/// <param name="Slices">The column of its slices; null if events are counted.</param>
sealed record JudgedSlo(WatchedObjective Watched, SloHistory History, CollectedColumn Source, SlicedColumn? Slices)
{
    /// <summary>The column that is judged, as of one tick.</summary>
    public ColumnReading Reading(Ledger.Ledger ledger, DateTimeOffset edge)
    {
        var source = ColumnReadings.Of(Source, ledger, edge, History);
        return Slices is null ? source : Slices.Reading(source, ledger, History.KnownBefore);
    }
}

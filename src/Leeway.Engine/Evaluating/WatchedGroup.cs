using Leeway.Documents;
using Leeway.Engine.Histories;
using Leeway.Ledger;

namespace Leeway.Engine.Evaluating;

/// <summary>A group of an SLO's events that is judged like an SLO.</summary>
/// <param name="watched">Without a rule for targets that are gone: that is said of the SLO.</param>
/// <param name="whole">The SLO's place among all of them.</param>
sealed class WatchedGroup(WatchedObjective watched, int whole, ColumnId column, SloHistory history)
{
    public WatchedObjective Watched => watched;

    public int Whole => whole;

    public ColumnId Column => column;

    public SloHistory History => history;

    public string FullName => watched.Objective.FullName;

    /// <summary>Its column as of one tick, which is known as far as that of the whole.</summary>
    public ColumnReading Reading(ColumnReading ofWhole) => ofWhole with { Id = column, Gone = [] };
}

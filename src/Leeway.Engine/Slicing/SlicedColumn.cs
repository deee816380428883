using Leeway.Core.Indicators;
using Leeway.Engine.Collecting;
using Leeway.Engine.Evaluating;
using Leeway.Ledger;

namespace Leeway.Engine.Slicing;

/// <summary>A derived column, whose events are slices of another one.</summary>
sealed class SlicedColumn(ColumnId id, SliceRule rule, CollectedColumn source)
{
    public ColumnId Id { get; } = id;
    public SliceRule Rule { get; } = rule;
    public CollectedColumn Source { get; } = source;

    /// <summary>The earliest instant from which slices are to be judged anew, or null if there is none.</summary>
    public DateTimeOffset? ChangedFrom { get; set; }

    /// <summary>Adds what the source has noted; the caller lets the source forget it.</summary>
    public void TakeChanges()
    {
        if (Source.ChangedFrom is { } from && !(from > ChangedFrom))
        {
            ChangedFrom = from;
        }
    }

    /// <summary>The column as of one tick, with what is known of the source's targets.</summary>
    /// <remarks>A slice behind its source is not stale: it ends first. More behind it is only while old slices are still being cut.</remarks>
    public ColumnReading Reading(ColumnReading source, Ledger.Ledger ledger, DateTimeOffset? knownBefore)
    {
        var watermark = ledger.Watermark(Id) is { } own && !(own < knownBefore) ? own : knownBefore;
        return source with
        {
            Id = Id,
            Source = source.Id,
            Watermark = watermark,
            Step = source.Step > Rule.Length ? source.Step : Rule.Length,
            IsStale = source.IsStale || !(source.Watermark - watermark < Rule.Length),
        };
    }
}

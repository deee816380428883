using Leeway.Core.Indicators;

namespace Leeway.Engine.History;

/// <summary>What became of the rows of a file.</summary>
public sealed record ImportOutcome
{
    /// <summary>Rows that were added.</summary>
    public int Imported { get; init; }

    /// <summary>Their counts.</summary>
    public EventCounts Counts { get; init; }

    /// <summary>Rows of which some time is covered already.</summary>
    public int Known { get; init; }

    /// <summary>Rows that end after what is known of a column that Leeway counts itself.</summary>
    public int Counting { get; init; }

    /// <summary>Rows that are older than anything that is kept.</summary>
    public int TooOld { get; init; }

    public int Skipped => Known + Counting + TooOld;
}

using Leeway.Core.Time;

namespace Leeway.Ledger;

/// <summary>How far apart the rows of older counts are, and how long they are kept.</summary>
/// <remarks>Rows are dropped, not averaged: those that stay are as exact as before. Beside gaps they stay tick by tick.</remarks>
/// <param name="Step">The distance of rows; made a whole number of ticks, at least one.</param>
/// <param name="Kept">The age at which they go on to the next resolution, or are deleted.</param>
/// <param name="BlockLength">How much time a block holds; made a whole number of the finer resolution's blocks.</param>
public sealed record Resolution(TimeSpan Step, TimeSpan Kept, TimeSpan BlockLength)
{
    /// <summary>As it is written: <c>1m:400d</c>.</summary>
    public override string ToString() => $"{DurationText.Format(Step)}:{DurationText.Format(Kept)}";
}

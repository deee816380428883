namespace Leeway.Core.Statistics;

/// <summary>What became of durations.</summary>
public enum Shift
{
    /// <summary>There are too few, or they differ no more than chance would have it.</summary>
    CannotTell,
    Shorter,
    Longer,
}

namespace Leeway.Core.Replay;

/// <summary>Ticks in which the budget burnt faster than allowed.</summary>
/// <param name="From">The edge before the first of them.</param>
/// <param name="Until">The edge after the last.</param>
readonly record struct BurningStretch(int From, int Until);

namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>A target from the first tick to the last.</summary>
/// <param name="BeginsAt">The tick of its first process; one from tick 0 is older than Leeway.</param>
/// <param name="StatesStart">Whether its pages state process_start_time_seconds.</param>
/// <param name="ShowsZero">Whether its counter of good events stands on the page before the first one.</param>
sealed record TargetLife(int BeginsAt, bool StatesStart, bool ShowsZero, IReadOnlyList<Moment> Moments);

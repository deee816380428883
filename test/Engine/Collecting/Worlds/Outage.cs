namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>Leeway stops after a tick's commit and starts again so many ticks later; zero: before the next edge.</summary>
sealed record Outage(int After, int Ticks);

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>What became of one seed.</summary>
/// <param name="Finding">The first thing that was wrong; null if nothing was.</param>
/// <param name="Hash">Of the disk and of all that the receivers were told.</param>
sealed record WorldResult(int Seed, string? Finding, string Hash, WorldTotals Totals, IReadOnlyList<string> Trace);

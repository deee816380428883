namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>What a receiver was told, and whether it took it.</summary>
sealed record Receipt(string Pager, string Key, string Body, TimeSpan At, bool IsTaken);

namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>What happens at one target in one tick.</summary>
sealed record Moment(int Good, int Bad, Fate Fate);

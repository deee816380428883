namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>An alert of one rule as the checkers last saw it.</summary>
/// <param name="Since">The beginning of its open occasion; null if it has none.</param>
/// <param name="LastMet">The last watermark at which its condition may have been met.</param>
sealed record RememberedAlert(DateTimeOffset? Since, DateTimeOffset? LastMet);

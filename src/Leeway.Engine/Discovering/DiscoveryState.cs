namespace Leeway.Engine.Discovering;

/// <summary>How one source of targets went when it was last looked at.</summary>
/// <param name="Source">The files, the URL or the name.</param>
/// <param name="Targets">Those of the last good list, which stays when looking fails.</param>
/// <param name="Failure">Why the last look failed, or null.</param>
public sealed record DiscoveryState(string Job, string Source, int Targets, string? Failure);

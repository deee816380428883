namespace Leeway.Client;

/// <summary>A silence that is in force.</summary>
public sealed record SilenceGiven(string Id, DateTimeOffset Until);

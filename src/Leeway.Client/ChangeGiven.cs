namespace Leeway.Client;

/// <summary>A change that is kept.</summary>
public sealed record ChangeGiven(Guid Id);

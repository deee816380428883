namespace Leeway.Client;

/// <summary>That an incident is a part of another.</summary>
/// <param name="Into">The other's number.</param>
/// <param name="Person">Who says so, where the server does not know it.</param>
public sealed record MergeRequest(int Into, string? Person = null);

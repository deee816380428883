namespace Leeway.Client;

/// <summary>Something that happened in an incident.</summary>
/// <param name="At">When, as <c>2026-03-01T12:00:00Z</c>; null for now.</param>
/// <param name="Person">Who says so, where the server does not know it.</param>
public sealed record NoteRequest(string? Text, string? At = null, string? Person = null);

using System.Text.Json.Serialization;

namespace Leeway.Client;

/// <summary>Says that what a step of a policy waits for is done.</summary>
/// <param name="Criterion"><c>actionItemsFiled</c> if it is not said.</param>
/// <param name="Note">What was done, and where it is written.</param>
/// <param name="Person">Who says so; may be left out by who is known.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StepReleaseRequest(string? Note, string? Criterion = null, string? Person = null);

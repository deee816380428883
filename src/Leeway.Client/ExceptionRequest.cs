using System.Text.Json.Serialization;

namespace Leeway.Client;

/// <summary>Asks that a change may go out although a policy holds it up.</summary>
/// <param name="Version">What is to run.</param>
/// <param name="Person">Who asks; may be left out by who is known.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExceptionRequest(string? Version, string? Reason, string? Person = null);

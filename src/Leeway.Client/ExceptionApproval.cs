using System.Text.Json.Serialization;

namespace Leeway.Client;

/// <summary>Approves an exception for a party.</summary>
/// <param name="Person">Who approves; may be left out by who is known.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ExceptionApproval(string? Party, string? Person = null);

using System.Text.Json.Serialization;

namespace Leeway.Client;

/// <summary>Who sees a change first.</summary>
/// <param name="Share">Of the traffic, between 0 and 1.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CanaryRequest(double Share);

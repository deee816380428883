using System.Text.Json.Serialization;

namespace Leeway.Client;

/// <summary>What the author of a change thinks of it.</summary>
/// <param name="Chance">That it fails; null to go by the changes before it.</param>
/// <param name="Cost">The share of the window's budget that a failure would spend; null to go by the changes before it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EstimatedFailure(double? Chance = null, double? Cost = null);

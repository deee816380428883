using System.Text.Json.Serialization;

namespace Leeway.Client;

/// <summary>A change that somebody wants to make to a service: what a gate is asked about.</summary>
/// <remarks>What is null in JSON is left out. An unknown key is an error, so that no <c>kin: rollback</c> is taken for a deployment.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GateRequest
{
    /// <summary>If it is said, the one that the gate is asked for.</summary>
    public string? Service { get; init; }

    /// <summary><c>deployment</c>, <c>configuration</c>, <c>rollback</c>, <c>mitigation</c>, <c>security</c> or <c>infrastructure</c>; a deployment if it is not said.</summary>
    public string? Kind { get; init; }
    public string? Version { get; init; }
    public string? Author { get; init; }
    public string? Description { get; init; }

    /// <summary>True for work that cannot wait, which a policy may let through.</summary>
    public bool P0 { get; init; }
    public CanaryRequest? Canary { get; init; }
    public EstimatedFailure? EstimatedFailure { get; init; }
}

namespace Leeway.Engine.Evaluating;

/// <summary>A target that fed the SLI and does not answer any more.</summary>
/// <param name="SilentSince">The edge of its first failure since its last answer.</param>
/// <param name="LastAnswer">The edge of its last answer; long before its silence if Leeway was down in between.</param>
/// <param name="LastTraffic">The edge of the last answer that brought events.</param>
public sealed record GoneTarget(
    string Instance,
    string Job,
    DateTimeOffset SilentSince,
    DateTimeOffset LastAnswer,
    DateTimeOffset LastTraffic
);

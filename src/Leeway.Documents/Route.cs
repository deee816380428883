using Leeway.Core.Time;

namespace Leeway.Documents;

/// <summary>Which alerts go to which receivers. An alert goes to every route that it matches.</summary>
public sealed record Route
{
    public static TimeSpan WatchdogEveryDefault { get; } = 1.Minutes;

    public required string Name { get; init; }

    /// <summary>Empty for all.</summary>
    public IReadOnlyList<string> Severities { get; init; } = [];

    /// <summary>Empty for all.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Names of SLOs; empty for all.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Receiver> Receivers { get; init; }

    /// <summary>How often the receivers are told that Leeway is alive; null for never.</summary>
    public TimeSpan? WatchdogEvery { get; init; } = WatchdogEveryDefault;
}

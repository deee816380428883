using System.Globalization;

namespace Leeway.Engine.Tests.Simulation;

/// <summary>Which seeds to live through, as the environment says; see simulate.sh.</summary>
static class SimulationSettings
{
    public const int SeedsDefault = 200;

    /// <summary>A single seed to replay with its trace, or null.</summary>
    public static int? Replay => Read("LEEWAY_SEED");

    public static int Seeds => Read("LEEWAY_SEEDS") ?? SeedsDefault;

    public static int FirstSeed => Read("LEEWAY_FIRST_SEED") ?? 1;

    static int? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}

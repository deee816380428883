using Leeway.Engine.Tests.Collecting.Worlds;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>A page that a target gave, with what it does not say.</summary>
/// <param name="Edge">The edge for which Leeway asked.</param>
/// <param name="Values">By code, the first of each where the page has several.</param>
/// <param name="StartSeconds">As the page states it; null if it does not.</param>
/// <param name="BornInTick">The end of the tick in which the process really began.</param>
sealed record ServedPage(
    SimulatedTarget Target,
    DateTimeOffset Edge,
    WorldProcess Process,
    IReadOnlyDictionary<string, double> Values,
    long? StartSeconds,
    DateTimeOffset BornInTick
)
{
    /// <summary>When the whole page had arrived; null if it is under way or was given up.</summary>
    public TimeSpan? ArrivedAt { get; set; }
}

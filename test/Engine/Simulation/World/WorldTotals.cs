namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>How much happened, so that nobody takes an empty world for a sound one.</summary>
sealed record WorldTotals(int Ticks, int Crashes, int Told, int Repeats, int MemoryOnly, int Reloads, int Jumps)
{
    public static WorldTotals operator +(WorldTotals one, WorldTotals other) =>
        new(
            one.Ticks + other.Ticks,
            one.Crashes + other.Crashes,
            one.Told + other.Told,
            one.Repeats + other.Repeats,
            one.MemoryOnly + other.MemoryOnly,
            one.Reloads + other.Reloads,
            one.Jumps + other.Jumps
        );
}

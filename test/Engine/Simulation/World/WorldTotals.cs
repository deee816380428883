namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>How much happened, so that nobody takes an empty world for a sound one.</summary>
/// <param name="Silenced">Occasions that nobody was told of for a time.</param>
/// <param name="Budgets">Notifications that little of a budget was left.</param>
/// <param name="Idle">Notifications that nobody asked a service any more.</param>
sealed record WorldTotals(
    int Ticks,
    int Crashes,
    int Told,
    int Repeats,
    int MemoryOnly,
    int Reloads,
    int Jumps,
    int Silenced,
    int Budgets,
    int Idle
)
{
    /// <summary>True if all kinds of trouble came often enough, on average over so many worlds.</summary>
    public bool IsWild(int worlds) =>
        Crashes > 3 * worlds
        && Told > 20 * worlds
        && Repeats > 3 * worlds
        && MemoryOnly > worlds
        && Reloads > worlds
        && Jumps > worlds / 10
        && Silenced > 2 * worlds
        && Budgets > worlds
        && Idle > worlds / 10;

    public static WorldTotals operator +(WorldTotals one, WorldTotals other) =>
        new(
            one.Ticks + other.Ticks,
            one.Crashes + other.Crashes,
            one.Told + other.Told,
            one.Repeats + other.Repeats,
            one.MemoryOnly + other.MemoryOnly,
            one.Reloads + other.Reloads,
            one.Jumps + other.Jumps,
            one.Silenced + other.Silenced,
            one.Budgets + other.Budgets,
            one.Idle + other.Idle
        );
}

using Leeway.Core.Time;

namespace Leeway.Engine.History;

/// <summary>How long the intervals of a file of counts may be.</summary>
public static class CountsStep
{
    public static TimeSpan Default => 1.Minutes;

    /// <summary>What is wrong with a step for a ledger of these ticks, and what to do; null if nothing is.</summary>
    public static string? Trouble(TickGrid grid, TimeSpan step)
    {
        var tick = DurationText.Format(grid.Length);
        return step > 1.Days ? $"a step of {DurationText.Format(step)} is longer than a day; choose a shorter one"
            : step < grid.Length || step.Ticks % grid.Length.Ticks != 0
                ? $"a step of {DurationText.Format(step)} is not a whole number of the ledger's ticks; choose for example '--step {tick}'"
            : null;
    }
}

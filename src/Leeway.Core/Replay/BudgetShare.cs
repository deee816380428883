using Leeway.Core.Objectives;

namespace Leeway.Core.Replay;

/// <summary>Says what part of an SLO window's budget a part of a history took.</summary>
/// <remarks>
/// The budget is β times the events of the SLO's window that ends with the part; near the beginning of the history, of the first such window. Time of
/// the window that is not known is taken to have had as many events as the rest.
/// </remarks>
sealed class BudgetShare(CountHistory history, Target target, TimeSpan sloWindow)
{
    readonly int _ticks = Math.Min(history.Ticks, history.TicksOf(sloWindow));

    /// <summary>What was spent from one edge to another, of the budget of the event that ends at <paramref name="end"/>.</summary>
    public double Of(int from, int until, int end)
    {
        var edge = Math.Max(end, _ticks);
        var covered = history.Covered(edge - _ticks, edge);
        if (covered <= TimeSpan.Zero)
        {
            return 0;
        }
        var allowed = (double)target.BudgetFraction * history.Counts(edge - _ticks, edge).Total * (sloWindow / covered);
        return allowed > 0 ? history.Counts(from, until).Bad / allowed : 0;
    }
}

using Leeway.Core.Objectives;
using Leeway.Core.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Outlooks;

/// <summary>What is simulated of each year: its windows, and what may be bad in one.</summary>
/// <param name="Windows">How many windows end in a year.</param>
/// <param name="WindowDays">How long one is.</param>
/// <param name="BudgetMinutes">What one allows; more is a miss.</param>
/// <param name="IsFrequencyDrawn">Whether each year has one of the frequencies that there may truly be, instead of the best figure.</param>
public sealed record Horizon(int Windows, double WindowDays, double BudgetMinutes, bool IsFrequencyDrawn)
{
    const double DaysAYear = 365;

    public double Years => Windows * WindowDays / DaysAYear;

    /// <summary>One window of 365 days, with all that is not known of the frequencies.</summary>
    public static Horizon Year(Target target) =>
        new(1, DaysAYear, TargetStanding.BudgetOf(target), IsFrequencyDrawn: true);

    /// <summary>The windows of the SLO, one after the other, at the frequencies as estimated.</summary>
    /// <remarks>
    /// As many as fit into 365 days, at least one: twelve of 30 days. What is asked here is how a year is cut up, not how often a fault
    /// happens, and so nothing is drawn that makes all windows of a year worse together.
    /// </remarks>
    public static Horizon Of(Target target, TimeSpan window)
    {
        // An incident falls into one window: of windows shorter than a day the day is asked.
        window = window < 1.Days ? 1.Days : window;
        var days = window / 1.Days;
        return new Horizon(
            Math.Max(1, (int)(DaysAYear / days)),
            days,
            (double)target.BudgetFraction * window.TotalMinutes,
            IsFrequencyDrawn: false
        );
    }
}

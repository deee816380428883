using Leeway.Core.Indicators;
using Leeway.Core.Objectives;

namespace Leeway.Core.Budgets;

/// <summary>What is left of an SLO's budget in its window, in both readings.</summary>
/// <remarks>
/// Remaining = 1 − bad / (β · total). "Of accrued" takes the total so far; "of window" the total that the whole window
/// is going to have, so that one error in the first minutes of a month is not a catastrophe. Both may be negative.
/// Known time without events spends nothing: all is left. Without known time there is nothing to say, and both are null.
/// </remarks>
public sealed record ErrorBudget
{
    ErrorBudget(WindowCounts spent, Target target, double projectedTotal)
    {
        Spent = spent;
        Target = target;
        ProjectedTotal = projectedTotal;
    }

    /// <summary>The counts of the window so far.</summary>
    public WindowCounts Spent { get; }
    public Target Target { get; }

    /// <summary>The events that the whole window will have had: never less than it has already.</summary>
    public double ProjectedTotal { get; }

    /// <summary>Bad events that the events so far allow.</summary>
    public double AllowedSoFar => (double)Target.BudgetFraction * Spent.Counts.Total;

    /// <summary>Bad events that the whole window allows.</summary>
    public double AllowedInWindow => (double)Target.BudgetFraction * ProjectedTotal;

    /// <summary>The share left of what has accrued so far; 1 if there were no events, null if nothing is known.</summary>
    public double? RemainingOfAccrued => Remaining(AllowedSoFar);

    /// <summary>The share left of the whole window's budget; 1 if there were no events. Policy and gates use this one.</summary>
    /// <remarks>Null if nothing is known of the window, nor of the part of the window before that says what is to come.</remarks>
    public double? RemainingOfWindow => Remaining(AllowedInWindow);

    /// <param name="spent">The window from its beginning until the watermark.</param>
    /// <param name="target">The SLO's target.</param>
    /// <param name="windowLength">How long the whole window lasts.</param>
    /// <param name="restOfWindowBefore">The same part of the window before that is still to come in this one, or null if it is not known.</param>
    public static ErrorBudget Of(
        WindowCounts spent,
        Target target,
        TimeSpan windowLength,
        WindowCounts? restOfWindowBefore = null
    )
    {
        var soFar = spent.Counts.Total;
        var projected = soFar;
        if (restOfWindowBefore is { } rest && IsMostlyCovered(rest))
        {
            projected = soFar + rest.Counts.Total;
        }
        else if (spent.Covered > TimeSpan.Zero && spent.Covered < windowLength)
        {
            projected = soFar * (windowLength / spent.Covered);
        }
        return new ErrorBudget(spent, target, Math.Min(projected, double.MaxValue));
    }

    /// <summary>When the budget will be gone if it goes on burning at <paramref name="rate"/> under even traffic.</summary>
    /// <returns>Zero if it is gone, null if it never will be or nothing is known. Remaining · P / b, from the definition of the burn rate.</returns>
    public TimeSpan? TimeToExhaustion(BurnRate rate, TimeSpan windowLength)
    {
        if (RemainingOfWindow is not { } remaining)
        {
            return null;
        }
        if (remaining <= 0)
        {
            return TimeSpan.Zero;
        }
        if (rate.Factor <= 0)
        {
            return null;
        }
        var ticks = remaining * windowLength.Ticks / rate.Factor;
        return ticks < TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)ticks) : null;
    }

    double? Remaining(double allowed) =>
        allowed > 0 ? 1 - (Spent.Counts.Bad / allowed)
        : Spent.Covered > TimeSpan.Zero ? 1
        : null;

    // Nine tenths: a shape with more of it missing would promise traffic that nobody has seen.
    static bool IsMostlyCovered(WindowCounts window) => window.Covered >= 0.9 * window.Window.Length;
}

using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Engine.Histories;

namespace Leeway.Server.Api;

/// <summary>The budget as it stood at an earlier instant, read from the ledger as the engine reads today's.</summary>
static class BudgetThen
{
    /// <summary>The share of the whole window's budget that was left, or null if nothing was known of the window.</summary>
    public static double? Remaining(SloHistory history, Objective objective, DateTimeOffset asOf)
    {
        var window = objective.Window.At(asOf);
        var spent = history.Read(new Interval(window.From, asOf));
        if (spent.Covered == TimeSpan.Zero)
        {
            return null;
        }
        if (objective.Window is Window.Rolling)
        {
            return ErrorBudget.Of(spent, objective.Target, window.Length).RemainingOfWindow;
        }
        var before = objective.Window.Before(asOf);
        var samePoint = before.From + (asOf - window.From);
        WindowCounts? rest = samePoint < before.Until ? history.Read(new Interval(samePoint, before.Until)) : null;
        return ErrorBudget.Of(spent, objective.Target, window.Length, rest).RemainingOfWindow;
    }
}

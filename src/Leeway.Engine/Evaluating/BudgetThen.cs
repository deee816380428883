using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Engine.Evaluating;

/// <summary>The budget as it stood at an earlier instant, by the target and window that were in force then.</summary>
public static class BudgetThen
{
    /// <summary>Null if nothing was known of the window.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public static ErrorBudget? Of(ObjectiveEvaluation evaluation, DateTimeOffset asOf)
    {
        var (target, promised) = evaluation.PromisedAt(asOf);
        var (history, window) = (evaluation.History, promised.At(asOf));
        var spent = history.Read(new Interval(window.From, asOf));
        if (spent.Covered == TimeSpan.Zero)
        {
            return null;
        }
        if (promised is Window.Rolling)
        {
            return ErrorBudget.Of(spent, target, window.Length);
        }
        var before = promised.Before(asOf);
        var samePoint = before.From + (asOf - window.From);
        WindowCounts? rest = samePoint < before.Until ? history.Read(new Interval(samePoint, before.Until)) : null;
        return ErrorBudget.Of(spent, target, window.Length, rest);
    }
}

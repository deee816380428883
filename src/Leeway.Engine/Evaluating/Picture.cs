using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Evaluating;

/// <summary>All that is known of one SLO at one tick, put together.</summary>
static class Picture
{
    public static ObjectiveEvaluation Of(
        WatchedObjective watched,
        SloWindows windows,
        IReadOnlyList<TierEvaluation> tiers,
        AbsenceEvaluation? absence,
        IReadOnlyList<Occasion> occasions,
        DateTimeOffset edge
    )
    {
        var (objective, column) = (watched.Objective, windows.Column);
        var asOf = column.Watermark ?? edge;
        var window = objective.Window.At(asOf);
        var adjustments = windows.History.Adjustments.ActingIn(new Interval(window.From, asOf));
        return new ObjectiveEvaluation
        {
            Watched = watched,
            History = windows.History,
            Column = column.Id,
            Source = column.Source,
            SourceSpent = objective.Slices is null
                ? null
                : windows.History.Sources.Read(new Interval(window.From, asOf)),
            AsOf = edge,
            Watermark = column.Watermark,
            IsStale = column.IsStale,
            Window = window,
            Budget = Budget(objective, windows, asOf),
            Adjustments = adjustments,
            BudgetUnadjusted =
                adjustments.Count == 0
                    ? null
                    : Budget(objective, SloWindows.OneByOne(windows.History.Unadjusted, column), asOf),
            Tiers = tiers,
            Absence = absence,
            Occasions = occasions,
        };
    }

    /// <summary>Of an SLO whose alerts were quiet and stay so.</summary>
    public static ObjectiveEvaluation Quiet(WatchedObjective watched, SloWindows windows, DateTimeOffset edge)
    {
        var tiers = watched.Strategy.Tiers.Select(tier =>
        {
            var (reading, condition) = Condition.Of(watched.Objective, tier, windows, edge);
            return new TierEvaluation(tier, reading, condition, Stay(condition, edge));
        });
        var absence = watched.Strategy.Absence is { } rule ? Condition.Of(rule, windows, edge) : null;
        return Of(
            watched,
            windows,
            [.. tiers],
            absence is null ? null : new AbsenceEvaluation(watched.Strategy.Absence!, absence, Stay(absence, edge)),
            [],
            edge
        );
    }

    static AlertDecision Stay(AlertCondition condition, DateTimeOffset edge) =>
        AlertDecision.Next(AlertState.Quiet.Instance, condition, AlertTiming.Immediate, edge);

    /// <summary>The budget of the SLO's window as it is known.</summary>
    public static ErrorBudget Budget(Objective objective, SloWindows windows, DateTimeOffset asOf) =>
        ErrorBudget.Of(
            windows.Spent(objective.Window, asOf),
            objective.Target,
            objective.Window.At(asOf).Length,
            objective.Window is Window.Rolling ? null : windows.RestBefore(objective.Window, asOf)
        );
}

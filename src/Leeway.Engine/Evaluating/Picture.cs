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
        return new ObjectiveEvaluation
        {
            Watched = watched,
            History = windows.History,
            Column = column.Id,
            Source = column.Source,
            SourceSpent = objective.Slices is null
                ? null
                : windows.History.Sources.Read(new Interval(objective.Window.At(asOf).From, asOf)),
            AsOf = edge,
            Watermark = column.Watermark,
            IsStale = column.IsStale,
            Window = objective.Window.At(asOf),
            Budget = Budget(objective, windows, asOf),
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
        var absence = watched.Strategy.Absence is { } rule ? Condition.Of(rule, windows.Column, edge) : null;
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
        AlertDecision.Next(AlertState.Quiet.Instance, condition, TimeSpan.Zero, edge);

    static ErrorBudget Budget(Objective objective, SloWindows windows, DateTimeOffset asOf) =>
        ErrorBudget.Of(
            windows.Spent(objective.Window, asOf),
            objective.Target,
            objective.Window.At(asOf).Length,
            objective.Window is Window.Rolling ? null : windows.RestBefore(objective.Window, asOf)
        );
}

using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Evaluating;

/// <summary>Makes occasions of states: one for the tiers of a severity, since two page tiers that fire together wake a person once.</summary>
sealed class Settling(AlertBook book)
{
    /// <summary>Longer than any reload or correction of the clock lets an alert begin at an instant that it began at before.</summary>
    public static readonly TimeSpan BeginningsKept = 1.Hours;

    /// <param name="rules">All rules of the SLO or the group.</param>
    /// <param name="column">What they were judged by.</param>
    /// <param name="edge">The end of the tick.</param>
    public void Settle(
        WatchedObjective watched,
        IReadOnlyList<RuleState> rules,
        ColumnReading column,
        DateTimeOffset edge
    )
    {
        var slo = watched.Objective.FullName;
        var alerts = rules.GroupBy(rule => rule.AlertOf(slo), StringComparer.Ordinal).ToList();
        foreach (var alert in alerts)
        {
            Settle(watched, alert.Key, [.. alert], column, edge);
            book.ForgetBeginning(alert.Key, edge - BeginningsKept);
        }
        var known = alerts.Select(alert => alert.Key).ToHashSet(StringComparer.Ordinal);
        // What a policy tells is the policy's to end.
        var own = book.Occasions.Where(one => one.FullName == slo && one.Kind is not AlertKind.Policy);
        foreach (var left in own.Where(one => !known.Contains(one.Key)).ToList())
        {
            book.End(left, edge, "the severity has no rule any more");
        }
        book.Courses.Forget(alert => Occasion.NameIn(alert) == slo && !known.Contains(alert));
    }

    void Settle(
        WatchedObjective watched,
        string alert,
        IReadOnlyList<RuleState> rules,
        ColumnReading column,
        DateTimeOffset edge
    )
    {
        var (strategy, open) = (watched.Strategy, book.OccasionOf(alert));
        var firing = rules.Where(rule => rule.Decision.State.IsFiring).ToList();
        var asOf = rules[0].IsByEdge ? edge : column.Watermark ?? edge;
        var course = book.Courses.Of(alert).Next(firing.Count > 0, strategy.Flapping, asOf, column.Step);
        book.Courses.Set(alert, course);
        var rank = strategy.Severities.RankOf(rules[0].Severity);
        if (open is null && firing is [var first, ..])
        {
            var reason = first.Decision.Reason + Restlessness(course, strategy.Flapping);
            book.Begin(
                Occasion.Of(watched.Objective, first.Severity.Name, rank, first.Rule, first.Since(edge), reason)
            );
        }
        else if (open is not null && !course.IsOpen)
        {
            End(open, rules, strategy.Flapping, asOf);
        }
        else if (open is not null && open.Rank != rank)
        {
            book.Note(open with { Rank = rank });
        }
    }

    void End(Occasion open, IReadOnlyList<RuleState> rules, FlapDamping? damping, DateTimeOffset asOf)
    {
        var resolved = rules.Where(rule => rule.Decision.State is AlertState.Resolved).ToList();
        if (resolved.Count > 0)
        {
            var last = resolved.MaxBy(rule => ((AlertState.Resolved)rule.Decision.State).At);
            book.End(open, ((AlertState.Resolved)last.Decision.State).At, last.Decision.Reason);
            return;
        }
        var reason = rules.FirstOrDefault(rule => rule.Rule == open.Rule).Decision?.Reason;
        book.End(
            open,
            asOf,
            reason is null ? "the rule is no longer configured"
                : damping is null ? reason
                : $"calm for {DurationText.Format(damping.Calm)}: {reason}"
        );
    }

    // People are not to wonder why an alert stays.
    static string Restlessness(AlertCourse course, FlapDamping? damping) =>
        damping is not null && course.Beginnings.Count >= damping.Times
            ? $"; began {course.Beginnings.Count} times within {DurationText.Format(damping.Within)}, so it stays until it has been calm for {DurationText.Format(damping.Calm)}"
            : "";
}

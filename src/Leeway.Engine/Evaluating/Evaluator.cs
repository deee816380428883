using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Evaluating;

/// <summary>Judges every SLO at the end of a tick: its windows from the ledger, its tiers, its absence rule, its occasions.</summary>
/// <remarks>
/// Windows end at the column's watermark, and that is the clock of the alerts too: <c>for</c> is measured in known time.
/// Where the watermark stands still, nothing is judged anew and what fires is held.
/// </remarks>
sealed class Evaluator(AlertBook book)
{
    // Longer than any reload or correction of the clock lets an alert begin at an instant that it began at before.
    static readonly TimeSpan BeginningsKept = 1.Hours;

    public ObjectiveEvaluation Evaluate(WatchedObjective watched, SloWindows windows, DateTimeOffset edge)
    {
        var tiers = watched.Strategy.Tiers.Select(tier => Judge(watched.Objective, tier, windows, edge)).ToList();
        var absence = watched.Strategy.Absence is { } rule ? Judge(watched.Objective, rule, windows, edge) : null;
        Settle(watched, tiers, absence, edge);
        var occasions = book.Occasions.Where(occasion => occasion.FullName == watched.Objective.FullName);
        return Picture.Of(watched, windows, tiers, absence, [.. occasions], edge);
    }

    /// <summary>Forgets what the configuration no longer has; its open occasions end.</summary>
    public void Keep(IReadOnlyList<WatchedObjective> objectives, DateTimeOffset edge)
    {
        var rules = objectives.SelectMany(watched =>
            Rules(watched.Strategy).Select(rule => (watched.Objective.FullName, rule))
        );
        book.Keep(rules.ToHashSet());
        var names = objectives.Select(watched => watched.Objective.FullName).ToHashSet(StringComparer.Ordinal);
        foreach (var occasion in book.Occasions.Where(occasion => !names.Contains(occasion.FullName)).ToList())
        {
            var what = occasion.Group.Length == 0 ? "the SLO is" : "the SLO or its groups are";
            book.End(occasion, edge, $"{what} no longer configured");
        }
        book.ForgetBeginnings(edge - BeginningsKept);
    }

    /// <summary>Forgets a group that has retired; its open occasions end.</summary>
    public void Retire(string fullName, DateTimeOffset edge)
    {
        book.Forget(fullName);
        foreach (var occasion in book.Occasions.Where(occasion => occasion.FullName == fullName).ToList())
        {
            book.End(occasion, edge, "the group has had no events for longer than the SLO's window");
        }
    }

    TierEvaluation Judge(Objective objective, AlertTier tier, SloWindows windows, DateTimeOffset edge)
    {
        var (reading, condition) = Condition.Of(objective, tier, windows, edge);
        // Without data the hold begins now; everything that is known is dated by the instant until which it is known.
        var at = condition is AlertCondition.Unknown ? edge : windows.Column.Watermark ?? edge;
        var decision = AlertDecision.Next(book.StateOf(objective.FullName, tier.Name), condition, tier.Timing, at);
        book.Set(objective.FullName, tier.Name, decision.State);
        return new TierEvaluation(tier, reading, condition, decision);
    }

    AbsenceEvaluation Judge(Objective objective, AbsenceRule rule, SloWindows windows, DateTimeOffset edge)
    {
        var condition = Condition.Of(rule, windows, edge);
        var state = book.StateOf(objective.FullName, AbsenceRule.Name);
        var decision = AlertDecision.Next(state, condition, AlertTiming.Immediate, edge);
        book.Set(objective.FullName, AbsenceRule.Name, decision.State);
        return new AbsenceEvaluation(rule, condition, decision);
    }

    // One occasion for the tiers of a severity: two page tiers that fire together wake a person once.
    void Settle(WatchedObjective watched, List<TierEvaluation> tiers, AbsenceEvaluation? absence, DateTimeOffset edge)
    {
        var slo = watched.Objective.FullName;
        var rules = tiers
            .Select(tier => new RuleState(tier.Tier.Severity.Name, tier.Tier.Name, tier.Decision))
            .ToList();
        if (absence is not null)
        {
            rules.Add(new RuleState(absence.Rule.Severity.Name, AbsenceRule.Name, absence.Decision));
        }
        foreach (var severity in rules.GroupBy(rule => (rule.Severity, rule.IsAbsence)))
        {
            var open = book.OccasionOf(slo, severity.Key.Severity, severity.Key.IsAbsence);
            var firing = severity.Where(rule => rule.Decision.State.IsFiring).ToList();
            if (open is null && firing.Count > 0)
            {
                var first = firing[0];
                var since = first.Since(edge);
                book.Begin(
                    Occasion.Of(watched.Objective, severity.Key.Severity, first.Rule, since, first.Decision.Reason)
                );
            }
            else if (open is not null && firing.Count == 0)
            {
                var ended = severity.Where(rule => rule.Decision.State is AlertState.Resolved).ToList();
                End(open, ended, edge);
            }
            book.ForgetBeginning(
                Occasion.KeyOf(slo, severity.Key.Severity, severity.Key.IsAbsence),
                edge - BeginningsKept
            );
        }
        EndSeveritiesWithoutRules(slo, rules, edge);
    }

    void EndSeveritiesWithoutRules(string slo, List<RuleState> rules, DateTimeOffset edge)
    {
        var left = book.Occasions.Where(open =>
            open.FullName == slo
            && rules.TrueForAll(rule => rule.Severity != open.Severity || rule.IsAbsence != open.IsAbsence)
        );
        foreach (var occasion in left.ToList())
        {
            book.End(occasion, edge, "the severity has no rule any more");
        }
    }

    void End(Occasion open, List<RuleState> resolved, DateTimeOffset edge)
    {
        if (resolved.Count == 0)
        {
            book.End(open, edge, "the rule is no longer configured");
            return;
        }
        var last = resolved.MaxBy(rule => ((AlertState.Resolved)rule.Decision.State).At);
        book.End(open, ((AlertState.Resolved)last.Decision.State).At, last.Decision.Reason);
    }

    static IEnumerable<string> Rules(AlertStrategy strategy) =>
        strategy.Tiers.Select(tier => tier.Name).Concat(strategy.Absence is null ? [] : [AbsenceRule.Name]);

    readonly record struct RuleState(string Severity, string Rule, AlertDecision Decision)
    {
        public bool IsAbsence => Rule == AbsenceRule.Name;

        public DateTimeOffset Since(DateTimeOffset otherwise) =>
            Decision.State switch
            {
                AlertState.Firing firing => firing.Since,
                AlertState.Held held => held.Since,
                AlertState.Clearing clearing => clearing.Since,
                _ => otherwise,
            };
    }
}

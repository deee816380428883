using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Documents;

namespace Leeway.Engine.Evaluating;

/// <summary>Judges every SLO at the end of a tick: its windows from the ledger, its tiers, its absence rule, its occasions.</summary>
/// <remarks>
/// Windows end at the column's watermark, and that is the clock of the alerts too: <c>for</c> is measured in known time that was judged.
/// Where the watermark stands still, nothing is judged anew and what fires is held.
/// </remarks>
sealed class Evaluator(AlertBook book)
{
    readonly Settling _settling = new(book);

    public ObjectiveEvaluation Evaluate(WatchedObjective watched, SloWindows windows, DateTimeOffset edge)
    {
        var tiers = watched.Strategy.Tiers.Select(tier => Judge(watched.Objective, tier, windows, edge)).ToList();
        var absence = watched.Strategy.Absence is { } rule ? Judge(watched.Objective, rule, windows, edge) : null;
        var others = Others(watched, windows, edge);
        _settling.Settle(watched, RuleState.Of(tiers, absence, others), windows.Column, edge);
        var occasions = book.Occasions.Where(occasion => occasion.FullName == watched.Objective.FullName);
        return Picture.Of(watched, windows, tiers, absence, [.. occasions], edge) with { Rules = others };
    }

    /// <summary>Forgets what the configuration no longer has; its open occasions end.</summary>
    public void Keep(IReadOnlyList<WatchedObjective> objectives, DateTimeOffset edge)
    {
        var rules = objectives.SelectMany(watched =>
            watched.Strategy.RuleNames.Select(rule => (watched.Objective.FullName, rule))
        );
        book.Keep(rules.ToHashSet());
        var names = objectives.Select(watched => watched.Objective.FullName).ToHashSet(StringComparer.Ordinal);
        foreach (var occasion in book.Occasions.Where(occasion => !names.Contains(occasion.FullName)).ToList())
        {
            var what = occasion.Group.Length == 0 ? "the SLO is" : "the SLO or its groups are";
            book.End(occasion, edge, $"{what} no longer configured");
        }
        book.ForgetBeginnings(edge - Settling.BeginningsKept);
        book.Courses.Forget(alert => !names.Contains(Occasion.NameIn(alert)));
    }

    /// <summary>Forgets a group that has retired; its open occasions end.</summary>
    public void Retire(string fullName, DateTimeOffset edge)
    {
        book.Forget(fullName);
        book.Courses.Forget(alert => Occasion.NameIn(alert) == fullName);
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
        var timing = tier.Timing with { Step = windows.Column.Step };
        var decision = AlertDecision.Next(book.StateOf(objective.FullName, tier.Name), condition, timing, at);
        book.Set(objective.FullName, tier.Name, decision.State);
        return new TierEvaluation(tier, reading, condition, decision);
    }

    List<RuleEvaluation> Others(WatchedObjective watched, SloWindows windows, DateTimeOffset edge)
    {
        var (objective, strategy) = (watched.Objective, watched.Strategy);
        var asOf = windows.Column.Watermark ?? edge;
        List<RuleEvaluation> others = [];
        if (strategy.NoTraffic is { } traffic)
        {
            Add(traffic.Severity, TrafficRule.Name, Condition.Of(traffic, objective, windows), AlertTiming.Immediate);
        }
        if (strategy.BudgetLeft.Count > 0)
        {
            var budget = Picture.Budget(objective, windows, asOf);
            foreach (var rule in strategy.BudgetLeft)
            {
                Add(rule.Severity, rule.Name, rule.Of(budget), rule.Timing with { Step = windows.Column.Step });
            }
        }
        return others;

        void Add(Severity severity, string rule, AlertCondition condition, AlertTiming timing)
        {
            var state = book.StateOf(objective.FullName, rule);
            var decision = AlertDecision.Next(state, condition, timing, asOf);
            book.Set(objective.FullName, rule, decision.State);
            others.Add(new RuleEvaluation(severity, rule, condition, decision));
        }
    }

    AbsenceEvaluation Judge(Objective objective, AbsenceRule rule, SloWindows windows, DateTimeOffset edge)
    {
        var condition = Condition.Of(rule, windows, edge);
        var state = book.StateOf(objective.FullName, AbsenceRule.Name);
        var decision = AlertDecision.Next(state, condition, AlertTiming.Immediate, edge);
        book.Set(objective.FullName, AbsenceRule.Name, decision.State);
        return new AbsenceEvaluation(rule, condition, decision);
    }
}

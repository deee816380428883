using Leeway.Client;
using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>Alerts as the API shows them: what people know of, then what is pending.</summary>
/// <remarks>Who has taken them is added by <see cref="Acknowledgements"/>, for it alone is not in the snapshot.</remarks>
static class AlertView
{
    /// <summary>Those of every SLO, and behind them those of its groups.</summary>
    public static IEnumerable<AlertDetail> All(EngineSnapshot snapshot) =>
        snapshot.WithGroups().SelectMany(evaluation => Of(evaluation, snapshot));

    public static IEnumerable<AlertDetail> Of(ObjectiveEvaluation evaluation, EngineSnapshot snapshot)
    {
        var objective = evaluation.Watched.Objective;
        var whole = snapshot.Evaluations.GetValueOrDefault(objective.Name)?.Occasions ?? [];
        var rules = Rules(evaluation).ToList();
        foreach (var occasion in evaluation.Occasions)
        {
            var ofAlert = rules
                .Where(rule => Occasion.KeyOf(occasion.FullName, rule.Severity, rule.Name) == occasion.Key)
                .ToList();
            var firing = ofAlert.Where(rule => rule.Decision.State.IsFiring).ToList();
            var by = whole.Concat(evaluation.Occasions).FirstOrDefault(occasion.IsHeldBackBy);
            var reason =
                occasion.Kind is AlertKind.Policy ? InStep(occasion, snapshot)
                : firing.Count > 0 ? string.Join("; ", firing.Select(rule => rule.Decision.Reason))
                : KeptOpen(ofAlert.Select(rule => rule.Decision.Reason).FirstOrDefault(), evaluation);
            var silenced = occasion.ToldTo.Count == 0 ? snapshot.SilenceOf(occasion) : null;
            var isHeld = firing.Count > 0 && firing.TrueForAll(rule => rule.Decision.State is AlertState.Held);
            yield return new AlertDetail
            {
                Id = occasion.Id,
                Slo = occasion.Slo,
                Group = objective.Group?.Text,
                Service = occasion.Service,
                Severity = occasion.Severity,
                Rank = occasion.Rank,
                Rule = occasion.Rule,
                State = isHeld ? "held" : "firing",
                Since = occasion.Since,
                Told = by is null && silenced is null ? occasion.Reason : "",
                Reason =
                    silenced is { Silence: var silence, Span.Until: var until }
                        ? $"{reason}; not told until {InstantText.Format(until)}: silenced by {silence.Author}, {silence.Reason}"
                    : by is null ? reason
                    : by.Group == occasion.Group ? $"{reason}; not told while the {by.Severity} fires"
                    : $"{reason}; not told, because all of the SLO fires",
                Cost = CostView.Of(AlertFacts.Of(evaluation, occasion)),
                Runbook = objective.Runbook,
                Acknowledgement = null,
            };
        }
        foreach (var rule in rules.Where(rule => rule.Decision.State is AlertState.Pending))
        {
            yield return Pending(rule.Severity, rule.Name, rule.Decision, evaluation);
        }
    }

    static AlertDetail Pending(string severity, string rule, AlertDecision decision, ObjectiveEvaluation evaluation)
    {
        var objective = evaluation.Watched.Objective;
        return new AlertDetail
        {
            Id = null,
            Slo = objective.Name,
            Group = objective.Group?.Text,
            Service = objective.Service,
            Severity = severity,
            Rank = evaluation.Watched.Strategy.Severities.RankOf(new Severity(severity)),
            Rule = rule,
            State = "pending",
            Since = ((AlertState.Pending)decision.State).Since,
            Told = "",
            Reason = decision.Reason,
            Cost = null,
            Runbook = objective.Runbook,
            Acknowledgement = null,
        };
    }

    static string InStep(Occasion occasion, EngineSnapshot snapshot) =>
        snapshot.Policies.GetValueOrDefault(occasion.Slo)?.Current?.Reason ?? occasion.Reason;

    static string KeptOpen(string? reason, ObjectiveEvaluation evaluation) =>
        $"{reason}; it came and went, and stays open until it has been calm: {evaluation.Watched.Strategy.Flapping}";

    static IEnumerable<(string Severity, string Name, AlertDecision Decision)> Rules(ObjectiveEvaluation evaluation)
    {
        foreach (var tier in evaluation.Tiers)
        {
            yield return (tier.Tier.Severity.Name, tier.Tier.Name, tier.Decision);
        }
        if (evaluation.Absence is { } absence)
        {
            yield return (absence.Rule.Severity.Name, AbsenceRule.Name, absence.Decision);
        }
        foreach (var other in evaluation.Rules)
        {
            yield return (other.Severity.Name, other.Rule, other.Decision);
        }
    }
}

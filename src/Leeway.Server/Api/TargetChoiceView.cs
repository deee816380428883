using Leeway.Client;
using Leeway.Core.Dependencies;
using Leeway.Core.Indicators;
using Leeway.Core.Targets;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>The choice of a target by all that a running Leeway knows of an SLO.</summary>
static class TargetChoiceView
{
    // Thirteen months: a year, and the month that people compare with.
    static readonly TimeSpan HistoryMax = 396.Days;
    static readonly TimeSpan HoursMax = 92.Days;

    /// <param name="lasted">How long incidents of the SLO hurt its users.</param>
    public static TargetChoiceDetail Of(
        LeewayEngine engine,
        ObjectiveEvaluation evaluation,
        AskedTarget asked,
        IReadOnlyList<TimeSpan> lasted
    )
    {
        var objective = evaluation.Watched.Objective;
        var configuration = engine.Snapshot.Configuration;
        var window = asked.Window ?? objective.Window.NominalLength;
        var step = TargetHistory.StepFor(window);
        var range = RangeOf(evaluation, step);
        var history = TargetPast.Of(evaluation, range, step);
        var risks = configuration.RiskBook.ModelOf(objective.Name, risk => risk.AsEstimated());
        var question = new TargetQuestion
        {
            History = history,
            Window = window,
            Candidates = asked.Targets.Count > 0 ? asked.Targets : TargetQuestion.UsualCandidates,
            ChanceLeast = asked.ChanceLeast,
            Strategy = evaluation.Watched.Strategy,
            Ceiling = CeilingOf(configuration.Dependencies, objective.Name),
            Risks = [.. risks.Today],
            Repair = asked.Repair is { } said
                ? new UsualRepair(said)
                : UsualRepair.Of(lasted, [.. risks.Today.Select(one => one.Risk)]),
        };
        var choice = TargetChoice.Of(question);
        var thresholds = Thresholds(engine, evaluation, range, question);
        return new TargetChoiceDetail
        {
            Slo = objective.Name,
            Target = objective.Target.Fraction,
            WindowSeconds = window.TotalSeconds,
            HistorySeconds = history.Known.TotalSeconds,
            EventsAWindow = choice.EventsAWindow,
            ChanceLeast = asked.ChanceLeast,
            Reached = choice.Reached,
            Verdict = choice.Verdict,
            Recommended = choice.Recommended?.Target.Fraction,
            Aspiration = choice.Aspiration?.Target.Fraction,
            Candidates = [.. choice.Candidates.Select(one => Of(one, objective.Target.Fraction, asked.Revenue))],
            Thresholds = thresholds,
            RecommendedThreshold =
                thresholds is null || !history.IsEnough
                    ? null
                    : thresholds.Where(one => one.Chance >= asked.ChanceLeast).Select(one => (double?)one.Bound).Min(),
            Decision = DecisionOf(evaluation, asked),
        };
    }

    static TargetCandidateDetail Of(TargetCandidate candidate, decimal inForce, double? revenue) =>
        new(
            candidate.Target.Fraction,
            candidate.Chance,
            candidate.Passes,
            revenue * (double)(candidate.Target.Fraction - inForce),
            [
                .. candidate.Findings.Select(finding => new TargetFindingDetail(
                    finding.Filter.ToString().ToLowerInvariant(),
                    finding.Kind.ToString().ToLowerInvariant(),
                    finding.Reason
                )),
            ]
        );

    // Whole steps of UTC: the step that goes on would look like one of little traffic.
    static Interval RangeOf(ObjectiveEvaluation evaluation, TimeSpan step)
    {
        var until = new DateTimeOffset(evaluation.AsOf.UtcTicks / step.Ticks * step.Ticks, TimeSpan.Zero);
        return Interval.Ending(until, step == 1.Days ? HistoryMax : HoursMax);
    }

    static Availability? CeilingOf(DependencyGraph graph, string slo) =>
        graph.Nodes.FirstOrDefault(node => node.Slo == slo && node.Below.Any()) is { } node
            ? DependencyReport.Ceilings(graph)(node.Name)
            : null;

    static List<ThresholdChanceDetail>? Thresholds(
        LeewayEngine engine,
        ObjectiveEvaluation evaluation,
        Interval range,
        TargetQuestion question
    )
    {
        var objective = evaluation.Watched.Objective;
        if (
            LatencyView.Of(engine, evaluation, range, question.History.Step) is not { } latency
            || objective.Slices is not null
        )
        {
            return null;
        }
        return
        [
            .. latency.Bounds.Select(
                (bound, place) =>
                {
                    var counts = latency.Steps.Select(step => new EventCounts(
                        step.Counts.Sum(),
                        step.Counts.Skip(place + 1).Sum()
                    ));
                    var history = TargetPast.Trimmed(question.History.Step, counts);
                    var draws = WindowDraws.Of(history, question.Window);
                    return new ThresholdChanceDetail(bound, draws.Chance(objective.Target));
                }
            ),
        ];
    }

    static string? DecisionOf(ObjectiveEvaluation evaluation, AskedTarget asked) =>
        asked is { IsToilHigh: { } toil, IsSatisfactionHigh: { } satisfaction }
        && evaluation.Budget.RemainingOfWindow is { } left
            ? DecisionMatrix.Of(left >= 0, toil, satisfaction).Words()
            : null;
}

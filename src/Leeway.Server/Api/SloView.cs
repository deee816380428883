using Leeway.Client;
using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Collecting;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>SLOs as the API shows them.</summary>
static class SloView
{
    public static SloSummary Summary(ObjectiveEvaluation evaluation, EngineSnapshot snapshot, DateTimeOffset now)
    {
        var objective = evaluation.Watched.Objective;
        return new SloSummary
        {
            Name = objective.Name,
            DisplayName = objective.DisplayName,
            Group = objective.Group?.Text,
            Service = objective.Service,
            Target = objective.Target.Fraction,
            Window = objective.Window.ToString(),
            BudgetRemaining = evaluation.Budget.RemainingOfWindow,
            BudgetRemainingUnadjusted = evaluation.BudgetUnadjusted?.RemainingOfWindow,
            BudgetRemainingOfAccrued = evaluation.Budget.RemainingOfAccrued,
            ErrorRatio = ErrorRatio.Of(evaluation.Spent.Counts)?.Value,
            BurnNow = evaluation.BurnNow?.Rate?.Factor,
            Approximate = snapshot.Asked(objective.Indicator)?.Approximate,
            Watermark = evaluation.Watermark,
            StalenessSeconds = evaluation.Staleness(now)?.TotalSeconds,
            IsStale = evaluation.IsStale,
            Firing = [.. evaluation.Occasions.Select(occasion => occasion.Severity)],
            Labels = objective.Labels,
            Groups = GroupView.Summary(evaluation, snapshot),
        };
    }

    public static SloDetail Detail(LeewayEngine engine, ObjectiveEvaluation evaluation, DateTimeOffset now)
    {
        var snapshot = engine.Snapshot;
        var objective = evaluation.Watched.Objective;
        var indicator = objective.Indicator;
        return new SloDetail
        {
            Summary = Summary(evaluation, snapshot, now),
            Description = objective.Description,
            TargetDoubts = snapshot.Configuration.TargetDoubts.GetValueOrDefault(objective.Name) ?? [],
            Indicator = new IndicatorDetail
            {
                Name = indicator.Name,
                Total = indicator.IsCounted ? indicator.Total.ToString() : indicator.Asked!.Total,
                Kind = indicator.Kind == PartKind.Bad ? "bad" : "good",
                Part = indicator.IsCounted ? indicator.Part.ToString() : indicator.Asked!.Part,
                Job = indicator.Job,
                Column = evaluation.Column.Number,
            },
            Asked = SourceView.Of(indicator, snapshot),
            Slices = objective.Slices is { } rule ? SliceView.Of(rule, evaluation) : null,
            History = HistoryView.Of(evaluation, engine.Ledger),
            AsOf = evaluation.AsOf,
            Budget = Budget(evaluation),
            Adjustments = [.. AdjustmentView.Acting(evaluation, snapshot)],
            Unadjusted = AdjustmentView.Unadjusted(evaluation),
            Tiers = [.. evaluation.Tiers.Select(Tier)],
            TargetGone = evaluation.Absence is { } absence ? Absence(absence) : null,
            Rules = [.. evaluation.Rules.Select(Rule)],
            Alerts = [.. AlertView.Of(evaluation, snapshot)],
            Targets = [.. Targets(evaluation, snapshot).Select(TargetView.Of)],
            Anomalies =
            [
                .. snapshot
                    .Anomalies.GetValueOrDefault(indicator.ColumnKey, [])
                    .Select(count => new AnomalyDetail { Kind = count.Kind.ToString(), Times = count.Times }),
            ],
        };
    }

    // Before any target has shown the SLI's series, all that could: the one that fails may be the one that is waited for.
    static IEnumerable<TargetState> Targets(ObjectiveEvaluation evaluation, EngineSnapshot snapshot)
    {
        var expected = snapshot.Targets.Where(target => target.Columns.Contains(evaluation.Source.Number)).ToList();
        var indicator = evaluation.Watched.Objective.Indicator;
        return expected.Count > 0 ? expected : snapshot.Targets.Where(target => indicator.CanMatchJob(target.Job));
    }

    static BudgetDetail Budget(ObjectiveEvaluation evaluation) =>
        new()
        {
            From = evaluation.Window.From,
            Until = evaluation.Window.Until,
            Total = evaluation.Spent.Counts.Total,
            Bad = evaluation.Spent.Counts.Bad,
            CoveredSeconds = evaluation.Spent.Covered.TotalSeconds,
            ProjectedTotal = evaluation.Budget.ProjectedTotal,
            AllowedInWindow = evaluation.Budget.AllowedInWindow,
            Remaining = evaluation.Budget.RemainingOfWindow,
            RemainingOfAccrued = evaluation.Budget.RemainingOfAccrued,
            ExhaustedInSeconds = evaluation.TimeToExhaustion?.TotalSeconds,
            ExhaustionWindow = ExhaustionWindow(evaluation),
        };

    // The one that ObjectiveEvaluation.TimeToExhaustion reads.
    static string? ExhaustionWindow(ObjectiveEvaluation evaluation) =>
        evaluation.Tiers.Where(tier => tier.Reading is not null).MinBy(tier => tier.Tier.LongWindow) is { } read
            ? DurationText.Format(read.Tier.LongWindow)
            : null;

    static TierDetail Tier(TierEvaluation evaluation) =>
        new()
        {
            Name = evaluation.Tier.Name,
            Severity = evaluation.Tier.Severity.Name,
            LongWindow = DurationText.Format(evaluation.Tier.LongWindow),
            ShortWindow = DurationText.Format(evaluation.Tier.ShortWindow),
            BurnRate = evaluation.Tier.BurnRate.Factor,
            ForSeconds = evaluation.Tier.For.TotalSeconds,
            LongBurn = evaluation.Reading is { } reading ? Burn(reading.LongBurn) : null,
            ShortBurn = evaluation.Reading is { } same ? Burn(same.ShortBurn) : null,
            State = StateName(evaluation.Decision.State),
            Since = Since(evaluation.Decision.State),
            Reason = evaluation.Decision.Reason,
        };

    static AbsenceDetail Absence(AbsenceEvaluation evaluation) =>
        new()
        {
            Severity = evaluation.Rule.Severity.Name,
            AfterSeconds = evaluation.Rule.After.TotalSeconds,
            State = StateName(evaluation.Decision.State),
            Since = Since(evaluation.Decision.State),
            Reason = evaluation.Decision.Reason,
        };

    static RuleDetail Rule(RuleEvaluation evaluation) =>
        new()
        {
            Name = evaluation.Rule,
            Severity = evaluation.Severity.Name,
            State = StateName(evaluation.Decision.State),
            Since = Since(evaluation.Decision.State),
            Reason = evaluation.Decision.Reason,
        };

    static BurnDetail Burn(BurnReading reading) =>
        new()
        {
            From = reading.Window.Window.From,
            Until = reading.Window.Window.Until,
            Total = reading.Window.Counts.Total,
            Bad = reading.Window.Counts.Bad,
            CoveredSeconds = reading.Window.Covered.TotalSeconds,
            ErrorRatio = reading.Ratio?.Value,
            BurnRate = reading.Rate?.Factor,
        };

    internal static string StateName(AlertState state) => state.GetType().Name.ToLowerInvariant();

    internal static DateTimeOffset? Since(AlertState state) =>
        state switch
        {
            AlertState.Pending pending => pending.Since,
            AlertState.Firing firing => firing.Since,
            AlertState.Clearing clearing => clearing.Since,
            AlertState.Held held => held.Since,
            AlertState.Resolved resolved => resolved.Since,
            _ => null,
        };
}

using Leeway.Client;
using Leeway.Core.Replay;

namespace Leeway.Server.Api;

/// <summary>A replay as the API and the command line show it.</summary>
public static class ReplayView
{
    public static ReplayDetail Of(ReplayReport report, string? slo = null, string? group = null)
    {
        var (subject, history) = (report.Subject, report.Subject.History);
        var counts = history.Counts(0, history.Ticks);
        return new ReplayDetail
        {
            Slo = slo,
            Group = group,
            From = history.From,
            Until = history.Until,
            StepSeconds = history.Step.TotalSeconds,
            CoveredSeconds = history.Covered(0, history.Ticks).TotalSeconds,
            Total = counts.Total,
            Bad = counts.Bad,
            Target = subject.Target.Fraction,
            WindowSeconds = subject.SloWindow.TotalSeconds,
            PageSignificance = subject.Significance.Page,
            OtherSignificance = subject.Significance.Other,
            IncidentsLeftOut = subject.IncidentsLeftOut,
            Events =
            [
                .. report.Events.Select(one => new ReplayedEventDetail(
                    one.Span.From,
                    one.Span.Until,
                    one.Label,
                    one.Spend
                )),
            ],
            Strategies = [.. report.Strategies.Select(Of)],
        };
    }

    /// <summary>How good one strategy would have been.</summary>
    public static ReplayedStrategyDetail Of(StrategyReport strategy)
    {
        var (sure, possible) = (strategy.SurePrecision, strategy.PossiblePrecision);
        return new ReplayedStrategyDetail
        {
            Name = strategy.Name,
            Precision = new RangeDetail(sure.Value, possible.Value),
            PrecisionInterval = new RangeDetail(sure.Low, possible.High),
            Recall = strategy.Recall.Value,
            RecallInterval = new RangeDetail(strategy.Recall.Low, strategy.Recall.High),
            EventCount = strategy.Recall.Whole,
            DetectedCount = strategy.Recall.Part,
            DetectionSeconds = Of(strategy.Detection),
            ResetSeconds = Of(strategy.Reset),
            BudgetAtDetection = strategy.BudgetAtDetection.Median,
            PagesPerMonth = strategy.PagesPerMonth,
            AlertsPerEvent = strategy.AlertsPerEvent,
            RightAlerts = strategy.Count(AlertWorth.Right),
            UnknownAlerts = strategy.Count(AlertWorth.Unknown),
            WrongAlerts = strategy.Count(AlertWorth.Wrong),
            UntoldAlerts = strategy.Count(AlertWorth.Untold),
            Detections = [.. strategy.Events.Select(one => one.After?.TotalSeconds)],
            Alerts = [.. strategy.Alerts.Select(Of)],
        };
    }

    static ReplayedAlertDetail Of(JudgedAlert judged) =>
        new(
            judged.Alert.Severity.Name,
            judged.Alert.Span.From,
            judged.Alert.Span.Until,
            judged.Alert.IsOpen,
            judged.Alert.Rule,
            judged.Worth.ToString().ToLowerInvariant(),
            judged.Alert.Told
        );

    static SpreadDetail Of(Spread spread) => new(spread.Median, spread.Ninth, spread.Max, spread.Count);
}

using Leeway.Client;
using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Ledger;

namespace Leeway.Server.Api;

/// <summary>An SLO over time as charts show it: every value is one window, read from the ledger as of its step's end.</summary>
static class ChartsView
{
    public static SloCharts Of(ObjectiveEvaluation evaluation, ChartRange range)
    {
        var objective = evaluation.Watched.Objective;
        var points = evaluation.History.ReadSeries(range.Span, range.Step);
        var counts = points.Select(point => point.Counted.Ordered()).ToList();
        // What lies behind the watermark is not known yet, whatever the windows that reach back before it say.
        double? Known(SeriesPoint point, Func<DateTimeOffset, double?> read) =>
            evaluation.Watermark is { } watermark && point.Span.From < watermark
                ? read(point.Span.Until < watermark ? point.Span.Until : watermark)
                : null;
        return new SloCharts
        {
            Slo = objective.Name,
            Group = objective.Group?.Text,
            Range = range.Name,
            From = range.Span.From,
            Until = range.Span.Until,
            StepSeconds = range.Step.TotalSeconds,
            StartsMs = [.. points.Select(point => point.Span.From.ToUnixTimeMilliseconds())],
            Total = [.. counts.Select(count => count.Total)],
            Bad = [.. counts.Select(count => count.Bad)],
            ErrorRatio = [.. counts.Select(count => ErrorRatio.Of(count)?.Value)],
            BudgetRemaining =
            [
                .. points.Select(point => Known(point, at => BudgetThen.Of(evaluation, at)?.RemainingOfWindow)),
            ],
            Windows =
            [
                .. Lengths(evaluation)
                    .Select(length => new ChartWindow
                    {
                        Length = DurationText.Format(length),
                        BurnRate = [.. points.Select(point => Known(point, at => Burn(evaluation, at, length)))],
                    }),
            ],
            Thresholds = [.. evaluation.Tiers.Select(Threshold)],
            Changes = [.. HistoryView.Of(evaluation, range.Span)],
            Bands = [.. Bands(points, evaluation.History.Adjustments.In(range.Span))],
        };
    }

    static IEnumerable<TimeSpan> Lengths(ObjectiveEvaluation evaluation) =>
        evaluation.Tiers.SelectMany(tier => new[] { tier.Tier.ShortWindow, tier.Tier.LongWindow }).Distinct().Order();

    static double? Burn(ObjectiveEvaluation evaluation, DateTimeOffset at, TimeSpan length)
    {
        var window = evaluation.History.Read(Interval.Ending(at, length));
        return BurnReading.Of(window, evaluation.PromisedAt(at).Target).Rate?.Factor;
    }

    static ChartThreshold Threshold(TierEvaluation tier) =>
        new()
        {
            Severity = tier.Tier.Severity.Name,
            LongWindow = DurationText.Format(tier.Tier.LongWindow),
            ShortWindow = DurationText.Format(tier.Tier.ShortWindow),
            BurnRate = tier.Tier.BurnRate.Factor,
        };

    static IEnumerable<ChartBand> Bands(IReadOnlyList<SeriesPoint> points, AdjustedTime adjusted)
    {
        for (var first = 0; first < points.Count; )
        {
            var kind = Kind(points[first], adjusted);
            var end = first + 1;
            while (end < points.Count && Kind(points[end], adjusted) == kind)
            {
                end++;
            }
            yield return new ChartBand
            {
                From = points[first].Span.From,
                Until = points[end - 1].Span.Until,
                Kind = kind,
            };
            first = end;
        }
    }

    // A hundredth: less of a step is a rounding of its edges, not knowledge.
    static string Kind(SeriesPoint point, AdjustedTime adjusted) =>
        point.Covered >= 0.01 * point.Span.Length ? point.Origins.ToString().ToLowerInvariant()
        : adjusted.ExcludedUntil(point.Span.From) > point.Span.From ? "excluded"
        : "uncovered";
}

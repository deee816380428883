using Leeway.Client;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;
using Leeway.Ledger;

namespace Leeway.Server.Api;

/// <summary>An SLO's histogram as the API shows it: every bucket is a column of the ledger, so any threshold can be asked for.</summary>
sealed class LatencyView
{
    readonly ObjectiveEvaluation _evaluation;
    readonly LatencyRule _rule;
    readonly double[] _bounds;
    readonly SloHistory[] _columns;

    LatencyView(
        LeewayEngine engine,
        ObjectiveEvaluation evaluation,
        LatencyRule rule,
        SortedList<double, ColumnId> buckets
    )
    {
        _evaluation = evaluation;
        _rule = rule;
        _bounds = [.. buckets.Keys.Where(double.IsFinite)];
        // How fast the events were that a correction speaks of, it does not say.
        var exclusions = evaluation.History.Adjustments.Exclusions;
        _columns =
        [
            .. buckets.Values.Select(column => new SloHistory(engine.Ledger, Stretch.Whole(column, column))
            {
                Adjustments = exclusions,
            }),
        ];
        HasAll = buckets.ContainsKey(double.PositiveInfinity);
    }

    bool HasAll { get; }

    /// <summary>Null if the SLO counts no buckets of a histogram, or no page has shown any yet; and of a group, whose buckets are not kept.</summary>
    public static SloLatency? Of(LeewayEngine engine, ObjectiveEvaluation evaluation, Interval range, TimeSpan step)
    {
        var objective = evaluation.Watched.Objective;
        if (objective.Group is not null || LatencyRule.Of(objective.Indicator) is not { } rule)
        {
            return null;
        }
        var buckets = new SortedList<double, ColumnId>();
        foreach (var key in engine.Ledger.ColumnKeys)
        {
            if (rule.TryReadKey(key, out var bound) && engine.Ledger.TryFindColumn(key, out var column))
            {
                buckets[bound] = column;
            }
        }
        return buckets.Count == 0 ? null : new LatencyView(engine, evaluation, rule, buckets).Detail(range, step);
    }

    SloLatency Detail(Interval range, TimeSpan step)
    {
        var steps = Steps(range, step);
        return new SloLatency
        {
            Slo = _evaluation.Watched.Objective.Name,
            From = range.From,
            Until = range.Until,
            StepSeconds = step.TotalSeconds,
            Bounds = _bounds,
            Steps = steps,
            Totals = Read(range).Bands,
            Threshold = _rule.Threshold,
            Thresholds = Thresholds(),
        };
    }

    List<LatencyStep> Steps(Interval range, TimeSpan step)
    {
        var columns = _columns.Select(column => column.ReadSeries(range, step)).ToList();
        var steps = new List<LatencyStep>();
        for (var point = 0; point < columns[0].Count; point++)
        {
            var upTo = columns.Select(column => column[point].Counted.Total);
            steps.Add(new LatencyStep { From = columns[0][point].Span.From, Counts = Of(upTo).Bands });
        }
        return steps;
    }

    List<LatencyThreshold> Thresholds()
    {
        var objective = _evaluation.Watched.Objective;
        var spent = _evaluation.Spent;
        var histogram = Read(spent.Window);
        // The window's total stays as it was projected; only what counts as bad is asked anew.
        double? withoutEvents = spent.Covered > TimeSpan.Zero ? 1 : null;
        var growth = spent.Counts.Total > 0 ? _evaluation.Budget.ProjectedTotal / spent.Counts.Total : 1;
        return
        [
            .. _bounds.Select(bound =>
            {
                var counts = histogram.CountsAt(bound);
                var ratio = ErrorRatio.Of(counts);
                var allowed = (double)objective.Target.BudgetFraction * counts.Total * growth;
                return new LatencyThreshold
                {
                    Bound = bound,
                    GoodRatio = 1 - ratio?.Value,
                    // Which slices another threshold would spoil, the sums of a window do not say.
                    BudgetRemaining =
                        objective.Slices is not null ? null
                        : allowed > 0 ? 1 - (counts.Bad / allowed)
                        : withoutEvents,
                };
            }),
        ];
    }

    Histogram Read(Interval window) => Of(_columns.Select(column => column.Read(window).Counted.Total));

    // A histogram without its bucket of all events ends at its largest bound.
    Histogram Of(IEnumerable<double> upTo)
    {
        double[] counts = [.. upTo];
        return Histogram.FromCumulative(_bounds, HasAll ? counts : [.. counts, counts[^1]]);
    }
}

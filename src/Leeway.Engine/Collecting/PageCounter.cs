using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Engine.Collecting;

/// <summary>Turns a target's page into counts: which values are increases, which are births, which only baselines.</summary>
/// <remarks>
/// A series' first value counts from zero only if the column followed this target at its previous answer and the target
/// is no proxy, or if a start time says that the counter began while the column was being followed.
/// </remarks>
static class PageCounter
{
    // 2^64, where the largest counters of client libraries end; sums of what lies far above would leave the numbers.
    const double CounterMax = 18_446_744_073_709_551_616.0;

    public static IReadOnlyList<PageCount> Count(ScrapedTarget target, TickGrid grid, DateTimeOffset edge)
    {
        var counts = target.Series.Counts;
        counts.Begin(target);
        var edgeMs = edge.ToUnixTimeMilliseconds();
        foreach (var series in target.OnPage)
        {
            if (series.HasReadings)
            {
                ReadingCounter.Count(series, series.Value, target, grid, edge);
            }
            var startMs = target.StartMsOf(series);
            var value = series.Value > CounterMax ? double.NaN : series.Value;
            if (series.IsGauge)
            {
                series.Cursor = SeriesCursor.OfGauge(startMs, edgeMs);
                continue;
            }
            var before = series.BeginsAnew ? null : series.Cursor;
            var step = CounterStep.Of(before, value, startMs, edgeMs);
            if (step.Kind != CounterStepKind.Invalid)
            {
                series.Cursor = step.Next;
            }
            Count(series, new Reading(target, startMs, before, step, grid, edge), counts);
        }
        ReadingCounter.CountReports(target, isUp: true, grid, edge);
        return counts.OnPage;
    }

    static void Count(ScrapedSeries series, in Reading reading, PageCounts counts)
    {
        foreach (var weight in series.Weights)
        {
            if (weight.Weights.Readings is not null)
            {
                continue;
            }
            var count = weight.Count;
            counts.Join(count, reading.Target);
            count.IsPresent = true;
            count.Leader?.ShowBucket(count);
            if (series.BeginsAnew)
            {
                count.ShowNewLayout();
            }
            else
            {
                Apply(count, weight.Weights, reading);
            }
        }
        if (series.BeginsAnew)
        {
            return; // a baseline
        }
        foreach (var share in series.Shares)
        {
            if (
                share.Weights.Readings is null
                && !share.Weights.Of(reading.Step.Increase).IsNone
                && !share.Whole.Column.LacksThreshold
                && reading.IsCounted(share.Whole)
                && share.CountAt(reading.Edge, counts) is { } group
            )
            {
                counts.Join(group, reading.Target);
                Apply(group, share.Weights, reading);
            }
        }
    }

    static void Apply(PageCount count, SeriesWeights weights, in Reading reading)
    {
        var step = reading.Step;
        var counts = weights.Of(step.Increase);
        switch (step.Kind)
        {
            case CounterStepKind.Invalid:
                count.Column.Note(AnomalyKind.InvalidValue);
                break;
            case CounterStepKind.TwoWriters:
                count.HasTwoWriters = true;
                count.Column.Note(AnomalyKind.TwoWriters);
                break;
            case var _ when !reading.IsCounted(count):
                break; // a baseline: counted from the next answer on
            case CounterStepKind.First:
                var span = reading.IsBornInTimeOf(count) ? reading.SinceStart : reading.SinceAnswer;
                count.AddNewborn(span, counts);
                count.KnownSince = Later(count.KnownSince, count.IsFollowed ? null : span.From);
                break;
            case CounterStepKind.Restart:
                count.Add(reading.SinceRestart.From, counts);
                count.KnownSince = Later(count.KnownSince, reading.KnownSinceRestart);
                break;
            default:
                AddSince(count, reading, counts);
                break;
        }
    }

    static void AddSince(PageCount count, in Reading reading, EventCounts counts)
    {
        if (reading.SeenWithLastAnswer)
        {
            count.Add(counts);
        }
        else
        {
            // It was missing for some pages: its increase belongs to all of them, but not to a time before the column's.
            count.Add(Later(reading.Seen, count.Column.Since) ?? reading.Seen, counts);
        }
    }

    static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other ?? one : one;

    /// <summary>One series' reading with the instants that decide where its counts belong.</summary>
    readonly record struct Reading(
        ScrapedTarget Target,
        long StartMs,
        SeriesCursor? Before,
        CounterStep Step,
        TickGrid Grid,
        DateTimeOffset Edge
    )
    {
        public DateTimeOffset Seen => DateTimeOffset.FromUnixTimeMilliseconds(Before?.SeenMs ?? 0);

        public bool SeenWithLastAnswer => Before?.SeenMs == Target.Mark.AnsweredMs;

        public Interval SinceAnswer => Until(Target.Answered ?? Edge);

        /// <summary>From the tick in which the counter began; a counter younger than the edge belongs to the tick before it.</summary>
        public Interval SinceStart
        {
            get
            {
                var start = Grid.EdgeAtOrBefore(DateTimeOffset.FromUnixTimeMilliseconds(StartMs));
                return Until(Target.Answered is { } answered && answered > start ? answered : start);
            }
        }

        /// <summary>Since the restart where its instant is known, else since the target's last answer.</summary>
        /// <remarks>A series that was missing from that answer was not there yet: its process had served nothing of it.</remarks>
        public Interval SinceRestart => StartMs > Before?.SeenMs ? SinceStart : SinceAnswer;

        public DateTimeOffset? KnownSinceRestart =>
            StartMs > Before?.SeenMs ? SinceStart.From
            : SinceAnswer.Length > Spacing ? Edge - Spacing
            : null;

        TimeSpan Spacing => Target.SpacingOn(Grid);

        /// <summary>True if the step's increase is made of events; else it is a baseline, or nothing to go by.</summary>
        public bool IsCounted(PageCount count) =>
            Step.Kind switch
            {
                CounterStepKind.First => IsBornInTimeOf(count) || (count.IsFollowed && !Target.Job.Proxy),
                CounterStepKind.Increase => count.IsFollowed,
                CounterStepKind.Restart => count.IsFollowed || IsBornInTimeOf(count),
                _ => false,
            };

        public bool IsBornInTimeOf(PageCount count) =>
            StartedAfter(count.Column.FollowedSince(count.IsFollowed))
            && (count.IsFollowed || StartedAfter(Target.Answered ?? DateTimeOffset.UnixEpoch));

        bool StartedAfter(DateTimeOffset? since) =>
            StartMs != 0 && since is { } began && StartMs >= began.ToUnixTimeMilliseconds();

        Interval Until(DateTimeOffset from) => new(from < Edge ? from : Edge - Grid.Length, Edge);
    }
}

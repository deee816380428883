using CsCheck;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Budgets;

/// <summary>Adjusted windows against a model that keeps every tick and looks at every adjustment for each of them.</summary>
public sealed class AdjustedTimeLaws
{
    const int Ticks = 60;
    static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Tick = 15.Seconds;

    static readonly Gen<(int Total, int Bad)[]> Counted = Gen.Select(Gen.Int[0, 100], Gen.Int[-5, 100]).Array[Ticks];

    static readonly Gen<CountCorrection?> Correction = Gen.OneOf(
        Gen.Const((CountCorrection?)null),
        Gen.Int[0, 1000].Select(CountCorrection? (count) => new CountCorrection.Set(count)),
        Gen.Int[-500, 500].Select(CountCorrection? (count) => new CountCorrection.Add(count))
    );

    static readonly Gen<AdjustmentEffect> Effect = Gen.OneOf(
        Gen.Const<AdjustmentEffect>(new AdjustmentEffect.Exclude()),
        Gen.Select(Correction, Correction)
            .Select(AdjustmentEffect (both) => new AdjustmentEffect.Correct(both.Item1, both.Item2))
    );

    /// <summary>Some begin before what was counted, some end after it, and some begin amid a tick.</summary>
    static readonly Gen<AdjustedSpan> Span = Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[-20, Ticks],
        Gen.Int[0, 40],
        Gen.Int[0, 14],
        Effect,
        (name, from, length, beyond, effect) =>
            new AdjustedSpan(
                $"a{name}",
                new Interval(At(from) + beyond.Seconds, At(from + length) + beyond.Seconds),
                effect
            )
    );

    static readonly Gen<Interval> Window = Gen.Select(
        Gen.Int[0, Ticks],
        Gen.Int[0, Ticks],
        (one, other) => new Interval(At(Math.Min(one, other)), At(Math.Max(one, other)))
    );

    [Fact]
    public void A_window_is_the_sum_of_its_adjusted_ticks() =>
        Gen.Select(Counted, Span.Array[0, 8], Window)
            .Sample(
                (counted, spans, window) =>
                {
                    var adjusted = AdjustedTime
                        .Of(spans, Tick)
                        .Adjust(Read(counted, window), part => Read(counted, part));
                    var expected = Model(counted, spans, window);

                    Assert.Equal(window, adjusted.Window);
                    Assert.Equal(expected.Counts.Total, adjusted.Counted.Total, 6);
                    Assert.Equal(expected.Counts.Bad, adjusted.Counted.Bad, 6);
                    Assert.Equal(expected.Covered.TotalSeconds, adjusted.Covered.TotalSeconds, 6);
                },
                iter: 5_000
            );

    [Fact]
    public void Adjoining_windows_add_up_to_the_whole() =>
        Gen.Select(Counted, Span.Array[0, 8], Gen.Int[0, Ticks])
            .Sample(
                (counted, spans, middle) =>
                {
                    var time = AdjustedTime.Of(spans, Tick);
                    WindowCounts Of(int from, int until) =>
                        time.Adjust(Read(counted, new Interval(At(from), At(until))), part => Read(counted, part));
                    var (whole, sum) = (Of(0, Ticks), Of(0, middle).Counted + Of(middle, Ticks).Counted);

                    Assert.Equal(whole.Counted.Total, sum.Total, 6);
                    Assert.Equal(whole.Counted.Bad, sum.Bad, 6);
                },
                iter: 2_000
            );

    [Fact]
    public void The_order_in_which_adjustments_are_given_does_not_matter() =>
        Gen.Select(Counted, Span.Array[0, 8].Where(HaveNoTwins), Window)
            .Sample(
                (counted, spans, window) =>
                    Assert.Equal(
                        AdjustedTime.Of(spans, Tick).Adjust(Read(counted, window), part => Read(counted, part)),
                        AdjustedTime
                            .Of(spans.Reverse(), Tick)
                            .Adjust(Read(counted, window), part => Read(counted, part))
                    ),
                iter: 1_000
            );

    [Fact]
    public void The_last_exclusion_that_has_begun_is_found() =>
        Gen.Select(Span.Array[0, 8], Gen.Int[-20, Ticks])
            .Sample(
                (spans, at) =>
                {
                    var ticks = Enumerable.Range(-40, Ticks + 100).Where(tick => IsExcluded(spans, tick)).ToHashSet();
                    var last = ticks.Where(tick => tick <= at).Select(tick => (int?)tick).Max();
                    while (last is { } tick && ticks.Contains(tick + 1))
                    {
                        last++;
                    }

                    Assert.Equal(
                        last is { } end ? At(end + 1) : null,
                        AdjustedTime.Of(spans, Tick).ExcludedUntil(At(at))
                    );
                },
                iter: 2_000
            );

    static (EventCounts Counts, TimeSpan Covered) Model(
        (int Total, int Bad)[] counted,
        AdjustedSpan[] spans,
        Interval window
    )
    {
        var (total, bad, covered) = (0.0, 0.0, TimeSpan.Zero);
        for (var tick = 0; tick < Ticks; tick++)
        {
            if (!window.Contains(At(tick)) || IsExcluded(spans, tick))
            {
                continue;
            }
            double tickTotal = counted[tick].Total;
            double tickBad = counted[tick].Bad;
            var tickCovered = CoveredOf(tick);
            foreach (
                var span in spans
                    .Where(span => Acts(span, tick))
                    .OrderBy(span => span.Adjustment, StringComparer.Ordinal)
                    .ThenBy(span => Begin(span))
                    .ThenBy(span => End(span))
            )
            {
                var correction = (AdjustmentEffect.Correct)span.Effect;
                var ticksOfSpan = End(span) - Begin(span);
                tickTotal = Corrected(correction.Total, tickTotal, ticksOfSpan);
                tickBad = Corrected(correction.Bad, tickBad, ticksOfSpan);
                tickCovered = correction.SetsAll ? Tick : tickCovered;
            }
            total += tickTotal;
            bad += tickBad;
            covered += tickCovered;
        }
        return (new EventCounts(total, bad), covered);
    }

    static double Corrected(CountCorrection? correction, double count, int ticks) =>
        correction switch
        {
            CountCorrection.Set set => set.Count / ticks,
            CountCorrection.Add add => count + (add.Count / ticks),
            _ => count,
        };

    static bool IsExcluded(AdjustedSpan[] spans, int tick) =>
        spans.Any(span => span.Effect is AdjustmentEffect.Exclude && Acts(span, tick));

    static bool Acts(AdjustedSpan span, int tick) => Begin(span) <= tick && tick < End(span);

    static int Begin(AdjustedSpan span) => (int)Math.Floor((span.Span.From - Start) / Tick);

    // An empty span acts nowhere, also amid a tick.
    static int End(AdjustedSpan span) =>
        span.Span.IsEmpty ? Begin(span) : (int)Math.Ceiling((span.Span.Until - Start) / Tick);

    // Spans that are alike in name and time have no order among them.
    static bool HaveNoTwins(AdjustedSpan[] spans) =>
        spans.DistinctBy(span => (span.Adjustment, span.Span.Widened(Tick))).Count() == spans.Length;

    static WindowCounts Read((int Total, int Bad)[] counted, Interval window)
    {
        var ticks = Enumerable.Range(0, Ticks).Where(tick => window.Contains(At(tick))).ToArray();
        return new WindowCounts(
            window,
            new EventCounts(ticks.Sum(tick => counted[tick].Total), ticks.Sum(tick => counted[tick].Bad)),
            TimeSpan.FromTicks(ticks.Sum(tick => CoveredOf(tick).Ticks))
        );
    }

    static TimeSpan CoveredOf(int tick) => tick % 3 == 0 ? 10.Seconds : Tick;

    static DateTimeOffset At(int tick) => Start + (tick * Tick);
}

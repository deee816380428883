using System.Numerics;
using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Indicators;

/// <summary>Slices against a model that counts events one by one and compares fractions of whole numbers.</summary>
public sealed class SliceRuleLaws
{
    /// <summary>Events of one slice of a minute, of which some are bad, and its covered seconds.</summary>
    static readonly Gen<(int Total, int Bad, int Covered)> Slice = Gen.Select(
        Gen.Frequency((1, Gen.Const(0)), (4, Gen.Int[1, 2000])),
        Gen.Int[0, 2000],
        Gen.Frequency((1, Gen.Const(0)), (2, Gen.Int[1, 59]), (4, Gen.Const(60))),
        (total, bad, covered) => (total, Math.Min(bad, total), covered)
    );

    /// <summary>Targets in thousandths, 1 among them.</summary>
    static readonly Gen<int> Thousandths = Gen.Int[1, 1000];

    static readonly Gen<double> Double = Gen.OneOf(
            Gen.Double,
            Gen.Double[0, 1e6],
            Gen.OneOf([.. new[] { 0, 1e-7, 1e15, 9e15, 1e300, double.MaxValue, double.MinValue, -1 }.Select(Gen.Const)])
        )
        .Where(double.IsFinite);

    [Fact]
    public void A_slice_is_good_exactly_if_enough_of_its_events_are() =>
        Gen.Select(Slice, Thousandths)
            .Sample(
                (slice, target) =>
                {
                    var judged = Judge(new SliceRule.Timeslices(1.Minutes, new SliceTarget(target / 1000m)), slice);
                    var isCounted = slice is { Total: > 0, Covered: > 0 };
                    var isBad = isCounted && (slice.Total - slice.Bad) * 1000 < target * slice.Total;

                    Assert.Equal(new EventCounts(isCounted ? 1 : 0, isBad ? 1 : 0), judged);
                },
                iter: 20_000
            );

    [Fact]
    public void A_slice_at_the_edge_of_any_target_is_good_and_one_event_below_it_bad() =>
        Gen.Select(Gen.Long[1, 1_000_000_000], Gen.Int[1, 9])
            .Sample(
                (events, digits) =>
                {
                    // Such a target, with as many events as it has parts: as many may be bad as it lacks.
                    var parts = (long)BigInteger.Pow(10, digits);
                    var wanted = Math.Max(1, events % parts);
                    var rule = new SliceRule.Timeslices(1.Minutes, new SliceTarget((decimal)wanted / parts));

                    Assert.Equal(0, rule.Judge(Counted(parts, parts - wanted)).Bad);
                    Assert.Equal(1, rule.Judge(Counted(parts, parts - wanted + 1)).Bad);
                },
                iter: 20_000
            );

    [Fact]
    public void Ratio_slices_spend_the_mean_of_their_error_ratios() =>
        Slice
            .Array[1, 50]
            .Sample(slices =>
            {
                var rule = new SliceRule.RatioTimeslices(1.Minutes);
                var sum = slices.Select(slice => Judge(rule, slice)).Aggregate((one, other) => one + other);
                var known = slices.Where(slice => slice is { Total: > 0, Covered: > 0 }).ToList();
                var mean = known.Count == 0 ? 0 : known.Average(slice => (double)slice.Bad / slice.Total);

                Assert.Equal(known.Count, sum.Total);
                Assert.Equal(mean, sum.Total == 0 ? 0 : sum.Bad / sum.Total, 1e-12);
            });

    [Fact]
    public void Counts_in_parts_are_judged_as_the_whole_that_they_add_up_to() =>
        Gen.Select(Slice, Thousandths, Gen.Int[1, 500])
            .Sample(
                (slice, target, parts) =>
                {
                    var rule = new SliceRule.Timeslices(1.Minutes, new SliceTarget(target / 1000m));
                    var part = new EventCounts((double)slice.Total / parts, (double)slice.Bad / parts);
                    var whole = Enumerable.Repeat(part, parts).Aggregate((one, other) => one + other);

                    Assert.Equal(Judge(rule, slice), rule.Judge(Counted(whole, slice.Covered)));
                },
                iter: 5_000
            );

    [Fact]
    public void Any_counts_give_a_total_of_one_or_none_and_never_more_bad_than_total() =>
        Gen.Select(Double, Double, Thousandths)
            .Sample(
                (total, bad, target) =>
                {
                    foreach (
                        var rule in (SliceRule[])
                            [
                                new SliceRule.Timeslices(1.Minutes, new SliceTarget(target / 1000m)),
                                new SliceRule.RatioTimeslices(1.Minutes),
                            ]
                    )
                    {
                        var judged = rule.Judge(Counted(new EventCounts(total, bad), 60));
                        Assert.True(judged.Total is 0 or 1);
                        Assert.True(judged.Bad >= 0 && judged.Bad <= judged.Total);
                    }
                },
                iter: 20_000
            );

    [Fact]
    public void Edges_are_whole_multiples_of_the_length_since_1970() =>
        Gen.Select(Gen.Int[1, 86_400], Gen.Long[-4_000_000_000, 8_000_000_000], Gen.Int[0, 9_999_999])
            .Sample(
                (length, second, rest) =>
                {
                    var instant = DateTimeOffset.UnixEpoch.AddSeconds(second).AddTicks(rest);
                    var edge = new SliceRule.RatioTimeslices(length.Seconds).EdgeAtOrBefore(instant);

                    Assert.True(edge <= instant && instant < edge.AddSeconds(length));
                    Assert.Equal(0, (edge - DateTimeOffset.UnixEpoch).Ticks % length.Seconds.Ticks);
                }
            );

    static EventCounts Judge(SliceRule rule, (int Total, int Bad, int Covered) slice) =>
        rule.Judge(Counted(new EventCounts(slice.Total, slice.Bad), slice.Covered));

    static WindowCounts Counted(double total, double bad) => Counted(new EventCounts(total, bad), 60);

    static WindowCounts Counted(EventCounts counts, int covered) =>
        new(new Interval(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1)), counts, covered.Seconds);
}

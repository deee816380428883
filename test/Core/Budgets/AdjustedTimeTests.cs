using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Budgets;

/// <summary>An hour with 6,000 events and 600 bad ones, evenly spread.</summary>
public sealed class AdjustedTimeTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly Interval Hour = new(Noon, Noon + 1.Hours);
    static readonly AdjustmentEffect Exclude = new AdjustmentEffect.Exclude();

    [Fact]
    public void Excluded_time_has_no_events_and_is_not_known()
    {
        var adjusted = Adjusted(Hour, Span("upgrade", 0, 30, Exclude));

        Assert.Equal(new EventCounts(3000, 300), adjusted.Counts);
        Assert.Equal(30.Minutes, adjusted.Covered);
    }

    [Fact]
    public void Exclusions_that_overlap_take_nothing_away_twice()
    {
        var adjusted = Adjusted(Hour, Span("upgrade", 0, 30, Exclude), Span("network", 10, 40, Exclude));

        Assert.Equal(new EventCounts(2000, 200), adjusted.Counts);
        Assert.Equal(20.Minutes, adjusted.Covered);
    }

    [Fact]
    public void A_correction_sets_or_adds()
    {
        Assert.Equal(
            new EventCounts(6000, 0),
            Adjusted(Hour, Span("a", 0, 60, Bad(new CountCorrection.Set(0)))).Counts
        );
        Assert.Equal(
            new EventCounts(6000, 480),
            Adjusted(Hour, Span("a", 0, 60, Bad(new CountCorrection.Add(-120)))).Counts
        );
    }

    [Fact]
    public void A_window_over_a_part_of_a_corrected_interval_has_its_share_by_time()
    {
        var quarter = new Interval(Noon, Noon + 15.Minutes);
        var adjusted = Adjusted(quarter, Span("a", 0, 60, Bad(new CountCorrection.Add(-120))));

        Assert.Equal(new EventCounts(1500, 150 - 30), adjusted.Counts);
    }

    [Fact]
    public void Within_an_exclusion_a_correction_has_no_effect()
    {
        var adjusted = Adjusted(Hour, Span("a", 0, 60, Bad(new CountCorrection.Add(-120))), Span("b", 0, 15, Exclude));

        Assert.Equal(new EventCounts(4500, 450 - 90), adjusted.Counts);
    }

    [Fact]
    public void Corrections_act_in_the_order_of_their_names_and_setting_replaces_what_stands_so_far()
    {
        var (add, set) = (Bad(new CountCorrection.Add(60)), Bad(new CountCorrection.Set(6)));

        Assert.Equal(66, Adjusted(Hour, Span("b", 0, 60, add), Span("a", 0, 60, set)).Counts.Bad, 9);
        Assert.Equal(6, Adjusted(Hour, Span("a", 0, 60, add), Span("b", 0, 60, set)).Counts.Bad, 9);
    }

    [Fact]
    public void More_bad_events_taken_away_than_there_were_is_an_anomaly_and_leaves_none()
    {
        var adjusted = Adjusted(Hour, Span("a", 0, 60, Bad(new CountCorrection.Add(-700))));

        Assert.Equal(new EventCounts(6000, 0), adjusted.Counts);
        Assert.True(adjusted.IsAnomalous);
    }

    [Fact]
    public void Where_both_counts_are_set_all_of_the_time_is_known()
    {
        var effect = new AdjustmentEffect.Correct(new CountCorrection.Set(100), new CountCorrection.Set(1));
        var time = AdjustedTime.Of([Span("lost-hour", 0, 60, effect)], 15.Seconds);
        WindowCounts Nothing(Interval part) => new(part, EventCounts.None, TimeSpan.Zero);

        Assert.Equal(new WindowCounts(Hour, new EventCounts(100, 1), 1.Hours), time.Adjust(Nothing(Hour), Nothing));
    }

    [Fact]
    public void An_interval_is_widened_to_whole_steps()
    {
        var time = AdjustedTime.Of(
            [new AdjustedSpan("a", new Interval(Noon + 7.Seconds, Noon + 16.Seconds), Exclude)],
            15.Seconds
        );

        Assert.Equal(new Interval(Noon, Noon + 30.Seconds), time.Spans.Single().Span);
        Assert.True(time.ActsIn(new Interval(Noon, Noon + 15.Seconds)));
        Assert.False(time.ActsIn(new Interval(Noon + 30.Seconds, Noon + 45.Seconds)));
    }

    [Fact]
    public void A_window_in_which_nothing_acts_is_not_read_again()
    {
        var time = AdjustedTime.Of([Span("a", 0, 10, Exclude)], 15.Seconds);
        var counted = Counted(new Interval(Noon + 10.Minutes, Noon + 1.Hours));

        Assert.Equal(counted, time.Adjust(counted, _ => throw new InvalidOperationException("It was read again.")));
    }

    static AdjustmentEffect.Correct Bad(CountCorrection correction) => new(null, correction);

    static AdjustedSpan Span(string name, int from, int until, AdjustmentEffect effect) =>
        new(name, new Interval(Noon + from.Minutes, Noon + until.Minutes), effect);

    static WindowCounts Adjusted(Interval window, params IEnumerable<AdjustedSpan> spans) =>
        AdjustedTime.Of(spans, 15.Seconds).Adjust(Counted(window), Counted);

    static WindowCounts Counted(Interval window) =>
        new(window, new EventCounts(100 * window.Length.TotalMinutes, 10 * window.Length.TotalMinutes), window.Length);
}

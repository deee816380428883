using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Tests.Slicing;

/// <summary>What slices are, and who reads them.</summary>
public sealed class SlicingTests
{
    [Fact]
    public void A_slice_is_one_event_good_if_enough_of_its_own_were_and_else_bad()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));

        script.Count(0, 1, 1000, 50).Count(1, 2, 10, 1).Count(2, 3, 100_000, 0).Close(3);

        Assert.Equal("0/1 1m, 1/1 1m, 0/1 1m", script.Slices(0, 3));
    }

    [Fact]
    public void A_ratio_slice_is_as_bad_as_its_events_were()
    {
        using var script = new SlicingScript(new SliceRule.RatioTimeslices(1.Minutes));

        script.Count(0, 1, 1000, 50).Count(1, 2, 10, 1).Count(2, 3, 100_000, 0).Close(3);

        Assert.Equal("0.05/1 1m, 0.1/1 1m, 0/1 1m", script.Slices(0, 3));
    }

    [Fact]
    public void A_slice_is_cut_when_its_end_is_known_and_not_before()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(5));

        script.Count(0, 5, 100).Close(4.75);
        Assert.Equal("0/0 0s", script.Slices(0, 5));

        script.Close(5);
        Assert.Equal("0/1 5m", script.Slices(0, 5));
        Assert.Equal(5, script.CutUntil);
    }

    [Fact]
    public void Slices_are_known_no_further_than_their_source_also_before_its_first_counts()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(5));

        script.Count(5, 7, 100).Close(3);
        Assert.Equal(0, script.CutUntil);

        script.Count(7, 10, 100).Close(10);
        Assert.Equal("0/0 0s, 0/1 5m", script.Slices(0, 10));
    }

    [Fact]
    public void A_slice_without_data_is_neither_good_nor_bad_and_not_covered()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));

        script.Count(0, 1, 100).Count(2, 3, 100, 100).Close(3);

        Assert.Equal("0/1 1m, 0/0 0s, 1/1 1m", script.Slices(0, 3));
        Assert.Equal(2.Minutes, script.Read(0, 3).Covered);
    }

    [Fact]
    public void A_slice_without_traffic_is_neither_good_nor_bad_but_covered()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));

        script.Count(0, 1, 100).Count(1, 2, 0).Close(2);

        Assert.Equal("0/1 1m, 0/0 1m", script.Slices(0, 2));
    }

    [Fact]
    public void A_slice_with_events_and_no_covered_time_is_neither()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));

        script.Count(0, 1, 100, share: 0).Close(1);

        Assert.Equal("0/0 0s", script.Slices(0, 1));
    }

    [Fact]
    public void A_slice_of_which_a_part_is_known_is_judged_by_that_part()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));

        script.Count(0.75, 1, 10, 5).Count(1, 2, 100, share: 0.95).Close(2);

        Assert.Equal("1/1 15s, 0/1 57s", script.Slices(0, 2));
    }

    [Fact]
    public void Budget_and_alerts_are_read_from_the_slices()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));
        // A burst of traffic that all goes well weighs as much as a minute of little traffic that does not.
        script.Count(0, 30, 3_000_000).Count(30, 60, 30, 30).Close(60);

        var evaluation = script.Judge(60);

        Assert.Equal(60, evaluation.Spent.Counts.Total, 1e-9);
        Assert.Equal(30, evaluation.Spent.Counts.Bad, 1e-9);
        Assert.Equal(3_000_030, evaluation.SourceSpent!.Value.Counts.Total, 1e-3);
        Assert.NotEqual(evaluation.Source, evaluation.Column);
        Assert.Contains(evaluation.Tiers, tier => tier.Decision.State is AlertState.Firing);
    }

    [Fact]
    public void A_column_a_slice_behind_its_source_is_not_stale()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(5));

        script.Count(0, 9, 900).Close(9.75);

        var evaluation = script.Judge(9.75);
        Assert.Equal(SlicingScript.At(5), evaluation.Watermark);
        Assert.False(evaluation.IsStale);
    }

    [Fact]
    public void A_slice_names_the_least_firsthand_origin_of_what_it_was_cut_from()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));
        script.Count(0, 2, 200);
        var source = script.Judge(2).Source;
        script.Ledger.Add(
            source,
            new Interval(SlicingScript.At(0.5), SlicingScript.At(0.75)),
            new EventCounts(1, 0),
            TimeSpan.Zero,
            Origin.Imported
        );

        script.Close(2);

        Assert.Equal("Imported", script.Origins(0, 1).ToString());
        Assert.Equal("Scraped", script.Origins(1, 2).ToString());
    }
}

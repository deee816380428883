using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Tests.Slicing;

/// <summary>Slices that are cut late, again, or long after their time.</summary>
public sealed class SlicingAgainTests
{
    [Fact]
    public void Late_counts_correct_the_slice_that_they_fall_into()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));
        script.Count(0, 1, 100, 0, share: 0.5).Count(1, 2, 100, 90, share: 0.5).Count(2, 3, 0).Close(3);
        Assert.Equal("0/1 30s, 1/1 30s, 0/0 1m", script.Slices(0, 3));

        script.Count(0, 3, 300, 60, share: 0.5).Close(4);

        Assert.Equal("1/1 1m, 1/1 1m, 1/1 1m", script.Slices(0, 3));
    }

    [Fact]
    public void A_slice_without_data_gets_what_a_gap_is_filled_with_later()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));
        script.Count(0, 1, 100).Close(4);
        Assert.Equal("0/1 1m, 0/0 0s, 0/0 0s, 0/0 0s", script.Slices(0, 4));

        script.Count(1, 4, 300).Close(4);

        Assert.Equal("0/1 1m, 0/1 1m, 0/1 1m, 0/1 1m", script.Slices(0, 4));
    }

    [Fact]
    public void Death_before_the_commit_loses_slices_with_their_counts_and_death_after_it_doubles_none()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));
        script.Count(0, 2, 200, 20).Close(2).Commit(2).Count(2, 3, 100, 100).Close(3);

        script.Die();
        Assert.Equal("1/1 1m, 1/1 1m, 0/0 0s", script.Slices(0, 3));

        script.Close(2).Count(2, 3, 100, 0).Close(3).Commit(3).Die().Close(3);
        Assert.Equal("1/1 1m, 1/1 1m, 0/1 1m", script.Slices(0, 3));
    }

    [Fact]
    public void What_was_counted_before_a_death_but_not_cut_is_cut_afterwards()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(5));
        script.Count(0, 4, 400, 0).Close(4).Commit(4).Die();

        script.Count(4, 6, 200, 100).Close(6);

        Assert.Equal("1/1 5m", script.Slices(0, 5));
        Assert.Equal(5, script.CutUntil);
    }

    [Fact]
    public void A_new_rule_cuts_all_that_the_source_has()
    {
        using var script = new SlicingScript(null);
        script.Count(0, 60, 6000, 60).Count(60, 120, 6000, 600).Close(120).Commit(120);

        script.Follow(SlicingScript.OfMinutes(10)).Close(120);
        Assert.Equal(6, script.Read(0, 120).Counted.Bad, 1e-9);
        Assert.Equal(12, script.Read(0, 120).Counted.Total, 1e-9);

        script.Follow(SlicingScript.OfMinutes(10, 0.5m)).Close(120);
        Assert.Equal(0, script.Read(0, 120).Counted.Bad);
        Assert.Equal(12, script.Read(0, 120).Counted.Total, 1e-9);
    }

    [Fact]
    public void A_rule_that_comes_back_goes_on_where_it_was()
    {
        using var script = new SlicingScript(SlicingScript.OfMinutes(1));
        script.Count(0, 1, 100).Close(1).Follow(null).Count(1, 2, 100, 100).Close(2);

        script.Follow(SlicingScript.OfMinutes(1)).Close(2);

        Assert.Equal("0/1 1m, 1/1 1m", script.Slices(0, 2));
    }

    [Fact]
    public void A_new_rule_cuts_no_slices_where_rows_are_further_apart()
    {
        var settings = new LedgerSettings
        {
            Tick = 15.Seconds,
            Retention = new Retention(1.Days, [new Resolution(1.Hours, 365.Days, BlockLength: 1.Days)]),
        };
        using var script = new SlicingScript(null, settings);
        const int days = 6 * 1440;
        for (var minute = 0; minute < days; minute += 60)
        {
            script.Count(minute, minute + 60, 6000, 600).Close(minute + 60).Commit(minute + 60);
        }

        script.Follow(SlicingScript.OfMinutes(10)).Close(days);
        var cut = script.Read(0, days);

        Assert.Equal(days, script.CutUntil);
        Assert.InRange(cut.Covered, 1.Days, 4.Days);
        Assert.Equal(cut.Covered / 10.Minutes, cut.Counted.Total, 1e-6);
        Assert.Equal(cut.Counted.Total, cut.Counted.Bad, 1e-6);

        script.Follow(SlicingScript.OfMinutes(60)).Close(days);
        Assert.Equal(days / 60.0, script.Read(0, days).Counted.Total, 1e-6);
    }

    [Fact]
    public void Years_are_cut_over_several_ticks_and_until_then_the_slo_is_stale()
    {
        using var script = new SlicingScript(null);
        const int minutes = 60_000;
        script.Count(0, minutes, minutes * 100.0).Close(minutes).Commit(minutes);

        script.Follow(SlicingScript.OfMinutes(1)).Close(minutes);
        Assert.Equal(50_000, script.CutUntil);
        Assert.True(script.Judge(minutes).IsStale);

        script.Close(minutes);
        Assert.Equal(minutes, script.CutUntil);
        Assert.False(script.Judge(minutes).IsStale);
    }
}

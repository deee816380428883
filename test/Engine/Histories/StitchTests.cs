using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Tests.Histories;

/// <summary>What people are told and shown while an SLI gives way to another one.</summary>
public sealed class StitchTests
{
    [Fact]
    public void Windows_add_what_both_slis_saw_and_end_at_the_old_ones_watermark_until_the_new_one_knows_something()
    {
        using var script = new EngineScript("old").Pass(21, good: 100);
        Assert.Equal(2000, script.Seen.Spent.Counts.Total);
        script.Follow("new").Pass(1, good: 100);
        // The first page is a baseline for the new SLI: nothing is known of its tick.
        Assert.Equal(EngineScript.At(21), script.Seen.Watermark);
        Assert.False(script.Seen.IsStale);
        Assert.Equal(2000, script.Seen.Spent.Counts.Total);
        script.Pass(10, good: 100);
        Assert.Equal(EngineScript.At(32), script.Seen.Watermark);
        Assert.Equal(3000, script.Seen.Spent.Counts.Total);
        Assert.Equal(30 * EngineScript.Tick, script.Seen.Spent.Covered);
    }

    [Fact]
    public void What_fires_goes_on_firing_and_nobody_is_told_anything()
    {
        using var script = new EngineScript("old").Pass(20, good: 50, bad: 50);
        Assert.IsType<OccasionChange.Began>(Assert.Single(script.Told));
        for (var ticks = 0; ticks < 20; ticks++)
        {
            script.Follow(ticks % 7 == 0 ? "new" : "old").Pass(1, good: 50, bad: 50);
            Assert.Single(script.Seen.Occasions);
        }
        Assert.Single(script.Told);
        script.Pass(20, good: 100);
        Assert.IsType<OccasionChange.Ended>(script.Told[^1]);
    }

    [Fact]
    public void What_is_quiet_stays_quiet()
    {
        // Just below the page's ten times one per cent, in each of both.
        using var script = new EngineScript("old").Pass(20, good: 91, bad: 9).Follow("new").Pass(20, good: 91, bad: 9);
        Assert.Empty(script.Told);
        Assert.IsType<AlertState.Quiet>(script.Seen.Tiers[0].Decision.State);
    }

    [Fact]
    public void A_target_that_was_gone_before_the_change_is_gone_after_it()
    {
        using var script = new EngineScript("old").Pass(20, good: 100).Pass(5, answers: false);
        Assert.Equal(AlertKind.TargetGone, Assert.Single(script.Told).Occasion.Kind);
        script.Follow("new").Pass(5, answers: false);
        Assert.Single(script.Told);
        script.Pass(2, good: 100);
        Assert.IsType<OccasionChange.Ended>(script.Told[^1]);
    }

    [Fact]
    public void Slices_of_two_slis_add_up_and_none_is_cut_in_two()
    {
        var minutes = new SliceRule.Timeslices(1.Minutes, new SliceTarget(0.95m));
        using var script = new EngineScript("old", minutes).Pass(21, good: 100).Follow("new").Pass(11, good: 100);
        // Until 12:08:00: five slices of the old SLI until 12:05:00, three of the new one, the first of them known in part.
        Assert.Equal(EngineScript.At(32), script.Seen.Watermark);
        Assert.Equal(8, script.Seen.Spent.Counts.Total, 9);
        Assert.Equal(0, script.Seen.Spent.Counts.Bad, 9);
        Assert.Equal(EngineScript.At(20), script.Seen.History.Current.From);
        // The old SLI's last hundred came after its last whole slice.
        Assert.Equal(1900 + 1000, script.Seen.SourceSpent!.Value.Counts.Total, 6);
    }

    [Fact]
    public void Once_the_edge_has_left_the_longest_window_the_slo_is_read_together_with_the_others_again()
    {
        using var script = new EngineScript("old").Pass(20, good: 100).Follow("new").Pass(30, good: 100);
        Assert.False(script.Seen.History.IsPlainSince(script.Seen.Watermark!.Value - 10.Minutes));
        script.Pass(12, good: 100);
        Assert.True(script.Seen.History.IsPlainSince(script.Seen.Watermark!.Value - 10.Minutes));
        Assert.Equal(4000, script.Seen.Spent.Counts.Total);
    }
}

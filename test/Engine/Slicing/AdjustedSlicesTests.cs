using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Adjusting;

namespace Leeway.Engine.Tests.Slicing;

/// <summary>Adjustments of an SLO that counts slices: an hour of slices of five minutes, of which those from 20 to 40 are bad.</summary>
public sealed class AdjustedSlicesTests : IDisposable
{
    readonly SlicingScript _script = new SlicingScript(SlicingScript.OfMinutes(5))
        .Count(0, 20, total: 200)
        .Count(20, 40, total: 200, bad: 100)
        .Count(40, 60, total: 200)
        .Close(60);

    [Fact]
    public void Slices_that_lie_in_an_exclusion_are_neither_good_nor_bad()
    {
        Assert.Equal(new EventCounts(12, 4), _script.Judge(60).Spent.Counts);
        Exclude(20, 40);
        Assert.Equal(new EventCounts(8, 0), _script.Judge(60).Spent.Counts);
        Assert.Equal(new EventCounts(12, 4), _script.Judge(60).BudgetUnadjusted!.Spent.Counts);
    }

    [Fact]
    public void A_slice_of_which_a_part_is_excluded_is_excluded_whole()
    {
        Exclude(24, 31);
        Assert.Equal(new EventCounts(9, 1), _script.Judge(60).Spent.Counts);
        Assert.Equal(45.Minutes, _script.Judge(60).Spent.Covered);
    }

    [Fact]
    public void A_correction_counts_slices()
    {
        var span = new Interval(SlicingScript.At(20), SlicingScript.At(40));
        var correction = new AdjustmentEffect.Correct(null, new CountCorrection.Add(-3));
        _script.Adjustments = [Some.Adjustment("wrong", span, correction, "checkout")];
        Assert.Equal(new EventCounts(12, 1), _script.Judge(60).Spent.Counts);
    }

    [Fact]
    public void The_events_behind_the_slices_are_shown_as_they_were_counted()
    {
        Exclude(20, 40);
        Assert.Equal(600, _script.Judge(60).SourceSpent!.Value.Counts.Total, 6);
    }

    public void Dispose() => _script.Dispose();

    void Exclude(double from, double until) =>
        _script.Adjustments = [
            Some.Exclusion(new Interval(SlicingScript.At(from), SlicingScript.At(until)), "maintenance", "checkout"),
        ];
}

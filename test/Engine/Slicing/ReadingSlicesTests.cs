using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Histories;

namespace Leeway.Engine.Tests.Slicing;

/// <summary>Slices of the readings of a gauge: minutes in which a target mostly answered, or mostly did not.</summary>
public sealed class ReadingSlicesTests
{
    [Fact]
    public void A_minute_is_bad_in_which_a_target_was_mostly_silent()
    {
        using var script = new EngineScript("up", new SliceRule.Timeslices(1.Minutes, new SliceTarget(0.5m)));
        script.Pass(8).Pass(3, answers: false).Pass(1).Pass(2, answers: false).Pass(2).Pass(4);
        Assert.Equal(new EventCounts(5, 1), script.Seen.Spent.Counts);
    }

    [Fact]
    public void A_target_that_is_silent_burns_the_budget_of_up_and_is_not_told_to_be_gone_besides()
    {
        using var script = new EngineScript("up").Pass(20).Pass(12, answers: false);
        Assert.Equal(["page-2m-30s"], script.Told.Select(change => change.Occasion.Rule).Distinct());
        Assert.Equal(new EventCounts(32, 12), script.Seen.Spent.Counts);
    }
}

using Leeway.Core.Targets;
using Leeway.Core.Tests.Risks;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Targets;

public sealed class UsualRepairTests
{
    [Fact]
    public void What_five_incidents_took_counts_more_than_what_people_expect()
    {
        TimeSpan[] four = [1.Hours, 10.Minutes, 20.Minutes, 15.Minutes];
        var expected = Some.Risk(5, 40, 1, 12);
        Assert.Equal(new UsualRepair(45.Minutes, "by its risks"), UsualRepair.Of(four, [expected]));
        Assert.Equal(new UsualRepair(20.Minutes, "by 5 incidents"), UsualRepair.Of([.. four, 9.Hours], [expected]));
    }

    [Fact]
    public void Of_risks_the_one_in_the_middle_by_how_often_they_strike_counts()
    {
        var (often, seldom) = (Some.Risk(1, 9, 1, 12), Some.Risk(10, 110, 1, 2));
        Assert.Equal(10.Minutes, UsualRepair.Of([], [seldom, often])!.Length);
    }

    [Fact]
    public void Nobody_knows_without_incidents_and_risks() => Assert.Null(UsualRepair.Of([], []));
}

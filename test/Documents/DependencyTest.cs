using Leeway.Core.Dependencies;

namespace Leeway.Documents.Tests;

public sealed class DependencyTest
{
    static readonly DependencyGraph Graph = Loading.Good(ModelTest.Case("dependency.yaml")).Dependencies;

    static readonly Need.AnyOf[] Groups = [.. Graph["buy"].Needs.OfType<Need.AnyOf>()];

    [Fact]
    public void A_journey_promises_what_its_SLO_does() =>
        Assert.Equal(
            (NodeType.Journey, "checkout", 0.99m),
            (Graph["buy"].Type, Graph["buy"].Slo, Graph["buy"].Target!.Value.Fraction)
        );

    [Fact]
    public void Needs_are_hard_or_soft_or_a_group()
    {
        Assert.Equal(new Need.Hard("frontend").Name, Assert.IsType<Need.Hard>(Graph["buy"].Needs[0]).Name);
        var soft = Assert.IsType<Need.Soft>(Graph["buy"].Needs[1]);
        Assert.Equal(("payments", 0.05m, new DateOnly(2026, 5, 1)), (soft.Name, soft.Share, soft.Confirmed));
        Assert.Equal(["db-1", "db-2", "db-3"], Groups[0].Members);
        Assert.Equal((2, 0.95m, new PeakLoad(400, 500, 0.7m)), (Groups[0].AtLeast, Groups[0].Failover, Groups[0].Load));
    }

    [Fact]
    public void Nobody_shares_nothing_by_default()
    {
        // db-2 and db-3 are of one vendor.
        Assert.Same(CommonCause.Copies, Groups[0].CommonCause);
        Assert.Equal(new CommonCause(0.03m, "as written"), Groups[1].CommonCause);
        Assert.Equal(new CommonCause(0, "one is paper"), Groups[2].CommonCause);
        var apart = ModelTest.Case("dependency.yaml").Replace("vendor: Two", "vendor: three", StringComparison.Ordinal);
        Assert.Equal(
            0.02m,
            Loading.Good(apart).Dependencies["buy"].Needs.OfType<Need.AnyOf>().First().CommonCause.Share
        );
    }

    [Fact]
    public void An_availability_is_written_or_follows_from_times()
    {
        Assert.Equal(0.9999, Graph["frontend"].Own!.Value.Share, 12);
        Assert.Equal(0.999, Graph["payments"].Own!.Value.Share, 12);
        Assert.Equal(TimeSpan.FromHours(999), Graph["payments"].Times!.ToFail);
        Assert.True(Graph["cdn-2"].IsUnknown);
    }

    [Fact]
    public void What_lies_in_a_zone_fails_with_it()
    {
        Assert.Equal(["zone-a"], Graph["frontend"].Domains);
        Assert.Equal(
            ["frontend", "region", "zone-a"],
            DependencyReport.Of(Graph).Journeys[0].SinglePoints.Select(point => point.Node)
        );
    }
}

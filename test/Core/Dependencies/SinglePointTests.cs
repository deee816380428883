using Leeway.Core.Dependencies;
using static Leeway.Core.Tests.Dependencies.Graphs;

namespace Leeway.Core.Tests.Dependencies;

/// <summary>Articulation points of the call graph would say otherwise in the first three.</summary>
public sealed class SinglePointTests
{
    [Fact]
    public void Two_replicas_in_one_zone_fail_with_the_zone()
    {
        var report = Report(
            Journey(Hard("balancer")),
            Node("balancer", 0.9999, AnyOf(1, "web-1", "web-2")),
            Node("web-1", 0.99).In("zone-a"),
            Node("web-2", 0.99).In("zone-a"),
            Node("zone-a", 0.999) with
            {
                Type = NodeType.Zone,
            }
        );

        Assert.Equal(["balancer", "zone-a"], report.Points());
        Assert.Equal(["journey", "balancer", "web-1", "zone-a"], report.SinglePoints[1].Path);
        Assert.Equal([("web-1", "web-2")], report.PairNames());
    }

    [Fact]
    public void After_one_of_three_is_lost_each_of_the_others_counts()
    {
        var graph = new DependencyGraph([
            Journey(AnyOf(2, "db-1", "db-2", "db-3")),
            .. Enumerable.Range(1, 3).Select(number => Node($"db-{number}", 0.99)),
        ]);

        var whole = DependencyReport.Of(graph);
        Assert.Empty(whole.Journeys[0].SinglePoints);
        Assert.Empty(whole.ThinGroups);

        var thin = DependencyReport.Of(graph, failed: ["db-2"]);
        Assert.Equal(["db-1", "db-3"], thin.Journeys[0].Points());
        Assert.True(Assert.Single(thin.ThinGroups) is { Working: 2, IsSpent: true });
        Assert.Equal(["db-2"], thin.Down);

        var gone = DependencyReport.Of(graph, failed: ["db-1", "db-2"]);
        Assert.False(gone.Journeys[0].IsServed);
        Assert.Empty(gone.Journeys[0].SinglePoints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_soft_need_is_none_once_that_is_proven(bool isConfirmed)
    {
        // Everything of recommendations is behind this one edge.
        var report = Report(
            Journey(Hard("page")),
            Node("page", 0.999, Soft("recommendations", 0.1m, isConfirmed)),
            Node("recommendations", 0.99, Hard("ranking")),
            Node("ranking", 0.98)
        );

        Assert.Equal(
            isConfirmed ? [("page", false)] : [("page", false), ("ranking", true), ("recommendations", true)],
            report.SinglePoints.Select(point => (point.Node, point.IsUnconfirmed))
        );
        Assert.Equal(0.999 * (1 - (0.1 * (1 - (0.99 * 0.98)))), report.Availability.Share, 9);
    }

    [Fact]
    public void What_many_need_counts_once()
    {
        var report = Report(
            Journey(Hard("a"), Hard("b")),
            Node("a", 0.99, Hard("shared")),
            Node("b", 0.99, Hard("shared")),
            Node("shared", 0.9)
        );

        Assert.Equal(0.99 * 0.99 * 0.9, report.Availability.Share, 12);
    }

    [Fact]
    public void Nodes_that_need_each_other_are_in_series_and_told()
    {
        var report = DependencyReport.Of(
            new DependencyGraph([
                Journey(Hard("a")),
                Node("a", 0.99, Hard("b")),
                Node("b", 0.98, Hard("c")),
                Node("c", 0.97, Hard("a")),
            ])
        );

        Assert.Equal(["a", "b", "c"], Assert.Single(report.Circles));
        Assert.Equal(0.99 * 0.98 * 0.97, report.Journeys[0].Availability.Share, 12);
        Assert.Equal(["a", "b", "c"], report.Journeys[0].Points());
    }

    [Fact]
    public void A_group_that_loses_its_spare_at_the_peak_is_told()
    {
        var group = AnyOf(1, "web-1", "web-2", "web-3") with { Load = new PeakLoad(100, 150, 0.7m) };
        var thin = Assert.Single(
            DependencyReport
                .Of(
                    new DependencyGraph([
                        Journey(group),
                        .. Enumerable.Range(1, 3).Select(number => Node($"web-{number}", 0.99)),
                    ])
                )
                .ThinGroups
        );

        // Two of them carry 140.
        Assert.True(thin is { IsSpent: false, IsLostAtPeak: true, Working: 3 });
        Assert.True(group.Load.IsCarriedBy(3));
    }
}

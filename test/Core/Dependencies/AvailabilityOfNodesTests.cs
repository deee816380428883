using Leeway.Core.Dependencies;
using Leeway.Core.Objectives;
using static Leeway.Core.Tests.Dependencies.Graphs;

namespace Leeway.Core.Tests.Dependencies;

public sealed class AvailabilityOfNodesTests
{
    [Theory]
    [InlineData(0.01, 0.9999890)]
    [InlineData(0.1, 0.9998992)]
    [InlineData(0.2, 0.9997994)]
    public void What_members_share_is_a_cause_of_its_own(double commonCause, double share)
    {
        var group = AnyOf(1, "a", "b") with { CommonCause = new CommonCause((decimal)commonCause, "of the test") };
        var report = Report(Journey(group), Node("a", 0.999), Node("b", 0.999));

        Assert.Equal(share, report.Availability.Share, 7);
        Assert.IsType<Cause.Shared>(report.Gains[0].Cause);
        // Each still fails as often as it is said to: by itself it would break the journey.
        Assert.Equal(
            0.999,
            Report(Journey(group, Hard("a")), Node("a", 0.999), Node("b", 0.999)).Availability.Share,
            12
        );
        // And both at once as often as the journey.
        Assert.Equal(report.Availability.Missing, Assert.Single(report.Pairs).Probability, 9);
    }

    [Fact]
    public void A_failover_that_fails_is_one_too()
    {
        var group = AnyOf(1, "a", "b") with { Failover = 0.95m };
        var report = Report(Journey(group), Node("a", 0.999), Node("b", 0.999));

        // u · (1 − c) + u² · c
        Assert.Equal(0.001 - (0.95 * 0.001 * 0.999), report.Availability.Missing, 12);
        Assert.Contains(report.Gains, gain => gain.Cause is Cause.Failover);
    }

    [Fact]
    public void What_an_SLO_promises_holds_for_a_node_with_all_that_it_needs()
    {
        var report = Report(
            Journey(Hard("api")),
            new DependencyNode
            {
                Name = "api",
                Slo = "api-success",
                Target = new Target(0.999m),
                Needs = [Hard("db")],
            },
            Node("db", 0.9995)
        );

        Assert.Equal(0.999, report.Availability.Share, 12);
        Assert.Equal(1 - (0.999 / 0.9995), report.Gains[0].Minutes / 525_600 / 0.9995, 6);
    }

    [Fact]
    public void What_was_measured_goes_before_what_is_said()
    {
        var api = Node("api", 0.9) with { Slo = "api-success", Target = new Target(0.999m) };
        var graph = new DependencyGraph([Journey(Hard("api")), api]);

        Assert.Equal(0.9, DependencyReport.Of(graph).Journeys[0].Availability.Share, 12);
        Assert.Equal(
            0.9876,
            DependencyReport.Of(graph.Measured(_ => new Availability(0.9876))).Journeys[0].Availability.Share,
            12
        );
    }

    [Fact]
    public void What_nothing_is_known_of_is_named()
    {
        var report = Report(Journey(Hard("a"), Hard("b")), Node("a", 0.99), new DependencyNode { Name = "b" });

        Assert.Equal(["b"], report.Unknown);
        Assert.Equal(0.99, report.Availability.Share, 12);
        Assert.Null(report.Critical[^1].Availability);
    }

    [Fact]
    public void What_has_a_journey_of_its_own_fails_besides_what_it_needs()
    {
        var report = Report(Journey(Hard("a")) with { Own = new Availability(0.98) }, Node("a", 0.99));

        Assert.Equal(0.98 * 0.99, report.Availability.Share, 12);
        Assert.Equal(0.99, report.Ceiling.Share, 12);
    }
}

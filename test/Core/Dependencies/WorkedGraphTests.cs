using Leeway.Core.Dependencies;
using Leeway.Core.Objectives;
using static Leeway.Core.Tests.Dependencies.Graphs;

namespace Leeway.Core.Tests.Dependencies;

/// <summary>A shop: what its checkout can promise.</summary>
public sealed class WorkedGraphTests
{
    static readonly DependencyNode[] Shop =
    [
        Node("frontend", 0.9999),
        Node("api", 0.9998),
        Node("auth", 0.9995),
        Node("payments", 0.999),
        Node("dns", 0.9999),
        .. Enumerable.Range(1, 3).Select(number => Node($"db-{number}", 0.995)),
    ];

    static readonly Need[] Always =
    [
        Hard("frontend"),
        Hard("api"),
        Hard("auth"),
        Hard("dns"),
        AnyOf(2, "db-1", "db-2", "db-3"),
    ];

    [Fact]
    public void Everything_it_needs_allows_99_80_per_cent()
    {
        var report = Report([Journey([Hard("payments"), .. Always]), .. Shop]);

        Assert.Equal(0.9980265, report.Availability.Share, 7);
        Assert.Equal(report.Availability, report.Ceiling);
        Assert.Null(report.StandardError);
    }

    [Theory]
    [InlineData(0.998, FeasibilityVerdict.Tight)]
    [InlineData(0.999, FeasibilityVerdict.Infeasible)]
    public void So_three_nines_cannot_be_met(double target, FeasibilityVerdict verdict)
    {
        var journey = Journey([Hard("payments"), .. Always]) with { Target = new Target((decimal)target) };

        Assert.Equal(verdict, Report([journey, .. Shop]).Feasibility?.Verdict);
    }

    [Fact]
    public void Without_payments_19_in_20_requests_are_served()
    {
        var report = Report([Journey([Soft("payments", 0.05m), .. Always]), .. Shop]);

        Assert.Equal(0.9989756, report.Availability.Share, 7);
        Assert.DoesNotContain("payments", report.Points());
    }

    [Fact]
    public void Each_has_its_share_of_what_is_missing()
    {
        // The database as one: 2 of 3.
        var report = Report([
            Journey([Hard("payments"), .. Always.SkipLast(1), Hard("db")]),
            Node("db", Composition.AtLeast(2, Shop[^3..].Select(node => node.Own!.Value).ToList()).Share),
            .. Shop,
        ]);

        Assert.Equal(
            [("payments", 50.62), ("auth", 25.30), ("api", 10.12), ("dns", 5.06), ("frontend", 5.06), ("db", 3.78)],
            report.Gains.Select(gain => (gain.Cause.Node, Math.Round(gain.Criticality * 100, 2)))
        );
        var payments = report.Gains[0];
        Assert.Equal(525_600 * ((0.9980265 / 0.999) - 0.9980265), payments.Minutes, 0.1);
        Assert.Equal(0.9980265 / 0.999, payments.Birnbaum, 6);
    }

    [Fact]
    public void The_group_is_one_critical_dependency() =>
        Assert.Equal(
            ["payments", "auth", "api", "dns", "frontend", "2 of db-1, db-2, db-3"],
            Report([Journey([Hard("payments"), .. Always]), .. Shop]).Critical.Select(one => one.Name)
        );

    [Fact]
    public void A_bridge_is_exact_and_below_its_bounds()
    {
        // Two ways from one end to the other, and a bridge between their middles.
        string[][] ways =
        [
            ["1", "4"],
            ["2", "5"],
            ["1", "3", "5"],
            ["2", "3", "4"],
        ];
        var report = Report([
            Journey(AnyOf(1, [.. ways.Select(way => $"way-{string.Concat(way)}")])),
            .. ways.Select(way => Node($"way-{string.Concat(way)}", 1, [.. way.Select(Hard)])),
            .. Enumerable.Range(1, 5).Select(number => Node($"{number}", 0.9)),
        ]);

        Assert.Equal(0.97848, report.Availability.Share, 9);
        Assert.Equal(0.02200, report.Bounds!.RareEvent, 9);
        Assert.Equal(0.021859, report.Bounds.EsaryProschan!.Value, 6);
        Assert.Equal([("1", "2"), ("4", "5")], report.PairNames().Where(pair => !pair.Item2.StartsWith('w')));
    }
}

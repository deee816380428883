using CsCheck;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Server.Gating;

namespace Leeway.Server.Tests.Gating;

public sealed class GateReportTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly Interval Week = Interval.Ending(Noon, 7.Days);

    static readonly Gen<GateDecisionDetail> AnyDecision = Gen.Select(
        Any("allow", "warn", "inconclusive", "block"),
        Any("allow", "warn", "inconclusive", "block"),
        Any("allow", "warn", "inconclusive", "block"),
        Any<double?>(null, 0, 0.01, 0.02, 0.5),
        Gen.Int[0, 2],
        Any("deployment", "configuration", "rollback"),
        (outcome, judged, held, spent, incidents, kind) => Decision(outcome, judged, held, spent, incidents, kind)
    );

    [Fact]
    public void Blocks_are_told_apart_by_what_became_of_them_and_what_followed()
    {
        var report = GateReport.Of(
            [
                Decision("block", "block", "block", spent: 0.3), // stopped: nobody can tell what it would have done
                Decision("allow", "block", "block", spent: 0.3), // in shadow, and right
                Decision("allow", "block", "block", spent: 0, incidents: 1), // right too
                Decision("allow", "block", "block", spent: 0.001), // for nothing
                Decision("allow", "block", "block", spent: null), // too early to tell
                Decision("allow", "allow", "block", spent: 0), // overridden, and rightly so
                Decision("allow", "allow", "allow", spent: 0.1),
                Decision("allow", "allow", "block", spent: 0.3, kind: "rollback"), // what sets things right counts for itself
            ],
            "shop",
            Week
        );

        var blocks = report.Blocks;
        Assert.Equal((6, 1, 4, 1), (blocks.Questions, blocks.Stopped, blocks.InShadow, blocks.Overridden));
        Assert.Equal((4, 1, 1, 2), (blocks.Told, blocks.FollowedByHarm, blocks.FollowedByIncident, blocks.False));
        Assert.Equal((1, 1, 8), (report.Remedies, report.Overridden, report.Latest.Count));
        Assert.Equal((2, 1, 2), Row(report, "allow"));
        Assert.Equal((5, 2, 4), Row(report, "block"));
    }

    [Fact]
    public void Every_block_is_counted_once_by_what_became_of_it_and_once_by_what_followed() =>
        AnyDecision
            .Array[0, 40]
            .Sample(decisions =>
            {
                var blocks = GateReport.Of(decisions, null, Week).Blocks;
                var held = decisions.Where(one => one is { Held: "block", Kind: not "rollback" }).ToList();
                var told = held.Where(one =>
                        one.Outcome != "block" && (one.SpentAfterwards is not null || one.Incidents.Count > 0)
                    )
                    .ToList();
                Assert.Equal(held.Count, blocks.Questions);
                Assert.Equal(blocks.Questions, blocks.Stopped + blocks.InShadow + blocks.Overridden);
                Assert.Equal(told.Count, blocks.Told);
                Assert.Equal(
                    told.Count(one => one.SpentAfterwards >= 0.02 || one.Incidents.Count > 0),
                    blocks.Told - blocks.False
                );
            });

    static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    static (int, int, int) Row(GateReportDetail report, string judged) =>
        report.Judged.Single(row => row.Judged == judged) is var row
            ? (row.Decisions, row.FollowedByHarm, row.Told)
            : default;

    static GateDecisionDetail Decision(
        string outcome,
        string judged,
        string held,
        double? spent,
        int incidents = 0,
        string kind = "deployment"
    ) =>
        new()
        {
            At = Noon,
            Service = "shop",
            Kind = kind,
            Version = "v42",
            Author = "",
            Outcome = outcome,
            Judged = judged,
            Held = held,
            Reasons = [],
            SpentAfterwards = spent,
            Incidents = [.. Enumerable.Range(1, incidents)],
            Followed = "",
        };
}

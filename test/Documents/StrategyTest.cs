using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Documents.Native;

namespace Leeway.Documents.Tests;

/// <summary>How an SLO comes by the strategy that watches it.</summary>
public sealed class StrategyTest
{
    static readonly string Slo = ModelTest.Case("slo.yaml");

    [Fact]
    public void Each_of_the_six_ways_is_chosen_by_one_line()
    {
        foreach (var name in AlertStrategy.Names)
        {
            var strategy = Watched(name, Slo).Strategy;
            Assert.Equal(AlertStrategy.Named(name, 30.Days).Tiers.Select(Plain), strategy.Tiers.Select(Plain));
            Assert.Equal(FlapDamping.Default, strategy.Flapping);
            Assert.All(strategy.Tiers, tier => Assert.Equal(LowTraffic.Default, tier.LowTraffic));
        }

        static string Plain(AlertTier tier) => $"{tier} {tier.Timing}";
    }

    [Fact]
    public void Every_parameter_can_be_written()
    {
        var strategy = Watched(
            "own",
            Slo
                + """

                ---
                apiVersion: leeway.dev/v1
                kind: AlertStrategy
                metadata: {name: own}
                spec:
                  severities: [sms, page, mail]
                  tiers:
                    - {severity: sms, longWindow: 2h, burnRate: 3, atLeast: true, against: usual, for: 1m, keepFiring: 5m}
                  lowTraffic: {confidence: 95%, minBadEvents: 4}
                  targetGone: off
                  flapping: {times: 5, calm: 2h}
                  budget: [{left: 25%, severity: mail}, {left: 0, severity: sms}]
                  noTraffic: {severity: mail, after: 30m}

                """
        ).Strategy;
        var tier = Assert.Single(strategy.Tiers);
        Assert.Equal(("sms-2h", true, true), (tier.Name, tier.IsInclusive, tier.IsByUsualTraffic));
        Assert.Equal(new AlertTiming(1.Minutes, 5.Minutes), tier.Timing);
        Assert.Equal(new LowTraffic { Confidence = 0.95m, MinBadEvents = 4 }, tier.LowTraffic);
        Assert.Null(strategy.Absence);
        Assert.Equal(new FlapDamping { Times = 5, Calm = 2.Hours }, strategy.Flapping);
        Assert.Equal(
            [new BudgetRule(0.25m, new Severity("mail")), new BudgetRule(0, new Severity("sms"))],
            strategy.BudgetLeft
        );
        Assert.Equal(new TrafficRule { Severity = new("mail"), After = 30.Minutes }, strategy.NoTraffic);
        Assert.Equal("sms, page, mail", $"{strategy.Severities}");
    }

    [Fact]
    public void The_guard_against_low_traffic_can_be_left_out() =>
        Assert.Null(
            Assert
                .Single(
                    Watched(
                        "own",
                        Slo
                            + """

                            ---
                            apiVersion: leeway.dev/v1
                            kind: AlertStrategy
                            metadata: {name: own}
                            spec: {tiers: [{severity: page, longWindow: 1h, burnRate: 3}], lowTraffic: off}

                            """
                    ).Strategy.Tiers
                )
                .LowTraffic
        );

    [Fact]
    public void A_strategy_that_is_written_is_read_as_it_was()
    {
        var plain = AlertStrategy.Named(AlertStrategy.DefaultName, 30.Days) with { Name = "own" };
        var odd = new AlertTier
        {
            Severity = new Severity("sms"),
            LongWindow = 90.Minutes,
            ShortWindow = 90.Minutes,
            BurnRate = new BurnRate(4.166667),
            IsInclusive = true,
            IsByUsualTraffic = true,
            For = 75.Seconds,
            KeepFiring = 5.Minutes,
        };
        AlertStrategy[] strategies =
        [
            plain,
            plain.With(LowTraffic.Default),
            plain with
            {
                Tiers = [.. plain.Tiers, odd],
                Absence = null,
                Severities = new SeverityOrder([new("sms"), Severity.Page, Severity.Ticket]),
                Flapping = new FlapDamping { Times = 4, Calm = 1.Hours },
                BudgetLeft = [new BudgetRule(0.025m, Severity.Ticket), new BudgetRule(0, Severity.Page)],
                NoTraffic = new TrafficRule { After = 30.Minutes },
            },
        ];
        foreach (var strategy in strategies)
        {
            var read = Watched("own", $"{Slo}\n---\n{AlertStrategyWriter.Write(strategy, "why")}").Strategy;
            Assert.Equal(strategy.Tiers, read.Tiers);
            Assert.Equal(strategy.Absence, read.Absence);
            Assert.Equal(strategy.Severities, read.Severities);
            Assert.Equal(strategy.Flapping ?? FlapDamping.Default, read.Flapping);
            Assert.Equal(strategy.BudgetLeft, read.BudgetLeft);
            Assert.Equal(strategy.NoTraffic, read.NoTraffic);
        }
    }

    static WatchedObjective Watched(string strategy, string documents) =>
        Assert.Single(
            Loading
                .Good(
                    documents.Replace(
                        "  name: checkout\n",
                        $"  name: checkout\n  annotations: {{leeway.dev/alert-strategy: {strategy}}}\n",
                        StringComparison.Ordinal
                    )
                )
                .Objectives
        );
}

using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Promql;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>What Prometheus rules would have told: where everything is known and there are events, the same as the tiers that they were made of.</summary>
public sealed class RuleReplayLaws
{
    static readonly string[] Rules =
    [
        "(e5m > 14.4 * 0.001 and e1h > 14.4 * 0.001) or (e30m > 6 * 0.001 and e6h > 6 * 0.001)",
        "(e2h > 3 * 0.001 and e1d > 3 * 0.001) or (e6h > 1 * 0.001 and e3d > 1 * 0.001)",
    ];

    static readonly Gen<double[]> Pasts = Gen.OneOf(
            Gen.Const(0.0).Array[1, 600],
            Gen.Int[0, 3].Select(bad => (double)bad).Array[1, 400],
            Gen.Int[0, 200].Select(bad => (double)bad).Array[1, 60]
        )
        .Array[1, 8]
        .Select(parts => parts.SelectMany(part => part).ToArray());

    [Fact]
    public void Rules_that_were_made_of_the_default_tell_what_it_tells() =>
        Pasts.Sample(
            bad =>
            {
                // An odd number, so that no ratio is just a threshold: there decimals and doubles differ.
                var history = new CountHistory(SquarePast.Begin, 1.Minutes, [.. bad.Select(_ => 1009.0)], bad);
                var subject = new ReplaySubject(history, SquarePast.Target, SquarePast.Window);
                AlertRule[] rules = [Rule("page", Severity.Page, Rules[0]), Rule("ticket", Severity.Ticket, Rules[1])];

                // A tier waits until as much is known as its short window is long, which a Prometheus does not.
                var told = RuleReplay
                    .Of(subject, "rules", rules)
                    .Alerts.Where(alert => alert.Span.From > history.From + 6.Hours);
                var live = ReplayedStrategy
                    .Of(subject, AlertStrategy.Named(AlertStrategy.DefaultName, SquarePast.Window))
                    .Alerts.Where(alert => alert.Span.From > history.From + 6.Hours);

                Assert.Equal(live.Select(Text), told.Select(Text));
            },
            iter: 300
        );

    [Fact]
    public void A_rule_that_waits_fires_when_its_condition_has_lasted_and_begins_anew_with_each_dip()
    {
        double[] bad = [0, 9, 9, 9, 0, 9, 9, 9, 9, 9, 0, 0];
        var history = new CountHistory(SquarePast.Begin, 1.Minutes, [.. bad.Select(_ => 100.0)], bad);
        var rule = Rule("slow", Severity.Page, "e1m > 0.01") with
        {
            Timing = new AlertTiming(3.Minutes, TimeSpan.Zero),
        };

        var alert = Assert.Single(
            RuleReplay.Of(new ReplaySubject(history, SquarePast.Target, SquarePast.Window), "one", [rule]).Alerts
        );

        Assert.Equal(new Interval(history.EdgeAt(9), history.EdgeAt(11)), alert.Span);
    }

    [Fact]
    public void Without_events_a_rule_ends_as_at_a_Prometheus()
    {
        double[] bad = [9, 9, 0, 0];
        var history = new CountHistory(SquarePast.Begin, 1.Minutes, [100, 100, 0, 0], bad);

        var alert = Assert.Single(
            RuleReplay
                .Of(
                    new ReplaySubject(history, SquarePast.Target, SquarePast.Window),
                    "one",
                    [Rule("one", Severity.Page, "e1m > 0.01")]
                )
                .Alerts
        );

        Assert.Equal(new Interval(history.EdgeAt(1), history.EdgeAt(3)), alert.Span);
    }

    static AlertRule Rule(string name, Severity severity, string expression)
    {
        var node = Assert.IsType<PromqlParse.Parsed>(PromqlParser.Parse(expression)).Node;
        var condition = new AlertRuleCompiler(new Dictionary<string, PromqlNode>(StringComparer.Ordinal)).Compile(node);
        return new AlertRule(name, severity, condition!, AlertTiming.Immediate);
    }

    static string Text(ReplayedAlert alert) => $"{alert.Severity} {alert.Span} {alert.IsOpen}";
}

using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>A more urgent alert holds back the less urgent ones in a replay as it does live; what is shown here by minutes, the replay laws hold against the engine.</summary>
public sealed class HoldingBackTests
{
    static readonly AlertStrategy Both = new(
        "both",
        [Tier(Severity.Page, 10.Minutes, 10), Tier(Severity.Ticket, 30.Minutes, 1)],
        null
    );

    readonly double[] _bad = new double[300];

    [Fact]
    public void Of_a_ticket_that_outlives_the_page_people_are_told_when_the_page_ends()
    {
        Fail(100, 5, 100);

        Assert.Equal(["page 102-114 told 102", "ticket 101-135 told 101"], Alerts(Both));
        Assert.Equal(["page 102-114 told 102", "ticket 102-134 told 114"], Alerts(WithSlowTicket()));
    }

    [Fact]
    public void Of_a_ticket_that_ends_first_nobody_is_told_and_it_counts_for_nothing()
    {
        Fail(100, 5, 100);
        var quick = Both with { Tiers = [Both.Tiers[0], Tier(Severity.Ticket, 9.Minutes, 12)] };

        var report = Report(quick);

        Assert.Equal(["page 102-114 told 102", "ticket 102-113 told never"], Alerts(quick));
        Assert.Equal([AlertWorth.Right, AlertWorth.Untold], report.Alerts.Select(alert => alert.Worth));
        Assert.Equal((1, 1.0), (report.Told, report.AlertsPerEvent));
        Assert.Equal(new Proportion(1, 1), report.SurePrecision);
    }

    [Fact]
    public void Who_was_told_of_the_ticket_before_the_page_stays_told()
    {
        Fail(100, 5, 8);
        Fail(105, 5, 100);

        Assert.Equal(["page 106-119 told 106", "ticket 104-140 told 104"], Alerts(Both));
        Assert.Equal(2, Report(Both).AlertsPerEvent);
    }

    [Fact]
    public void A_ticket_between_two_pages_is_told_though_the_pages_are_shown_as_one()
    {
        Fail(100, 5, 100);
        Fail(115, 5, 100);

        Assert.Equal(["page 102-129 told 102", "ticket 102-149 told 114"], Alerts(WithSlowTicket(), 5.Minutes));
    }

    [Fact]
    public void Severities_of_the_same_urgency_hold_back_nothing()
    {
        Fail(100, 5, 100);
        var equal = WithSlowTicket() with { Severities = new SeverityOrder([]) };

        Assert.Equal(["page 102-114 told 102", "ticket 102-134 told 102"], Alerts(equal));
    }

    [Fact]
    public void Rules_of_a_Prometheus_hold_back_nothing_unless_an_Alertmanager_is_said_to()
    {
        Fail(100, 5, 100);
        var rules = new[]
        {
            new AlertRule("Fast", Severity.Page, Above(10.Minutes, 0.01), AlertTiming.Immediate),
            new AlertRule("Slow", Severity.Ticket, Above(9.Minutes, 0.012), AlertTiming.Immediate),
        };

        Assert.Equal(
            ["page 102-114 told 102", "ticket 102-113 told 102"],
            RuleReplay.Of(Subject(), "rules", rules).Alerts.Select(Text)
        );
        Assert.Equal(
            ["page 102-114 told 102", "ticket 102-113 told never"],
            RuleReplay.Of(Subject(), "rules", rules, SeverityOrder.Default).Alerts.Select(Text)
        );
    }

    [Fact]
    public void Holding_back_hides_no_event_and_delays_no_first_word_of_it() =>
        Gen.Select(Gen.Int[0, 60].Array[1, 8], Gen.Int[1, 30], Gen.Int[1, 30], Gen.Int[1, 40])
            .Sample(
                (bad, page, ticket, factor) =>
                {
                    for (var part = 0; part < bad.Length; part++)
                    {
                        Fail(part * 30, 30, bad[part] < 30 ? 0 : bad[part]);
                    }
                    var strategy = new AlertStrategy(
                        "any",
                        [
                            Tier(Severity.Page, page.Minutes, factor),
                            Tier(Severity.Ticket, ticket.Minutes, factor / 2.0),
                        ],
                        null
                    );

                    var held = Report(strategy);
                    var free = Report(strategy with { Severities = new SeverityOrder([]) });

                    Assert.Equal(free.Events, held.Events);
                    Assert.Equal(free.BudgetAtDetection, held.BudgetAtDetection);
                    Assert.Equal(free.PagesPerMonth, held.PagesPerMonth);
                    Assert.Equal(free.Alerts.Select(one => one.Alert.Span), held.Alerts.Select(one => one.Alert.Span));
                },
                iter: 500,
                threads: 1
            );

    // Begins with the page, and ends later.
    static AlertStrategy WithSlowTicket() =>
        Both with
        {
            Tiers = [Both.Tiers[0], Tier(Severity.Ticket, 30.Minutes, 4)],
        };

    static AlertTier Tier(Severity severity, TimeSpan window, double burn) =>
        new()
        {
            Severity = severity,
            LongWindow = window,
            ShortWindow = window,
            BurnRate = new BurnRate(burn),
        };

    static RuleCondition.Above Above(TimeSpan window, double ratio) => new RuleCondition.Above(window, ratio, false);

    void Fail(int minute, int minutes, double bad) => Array.Fill(_bad, bad, minute, minutes);

    ReplaySubject Subject() =>
        new(
            new CountHistory(SquarePast.Begin, 1.Minutes, [.. _bad.Select(_ => 1000.0)], _bad),
            SquarePast.Target,
            5.Hours
        )
        {
            Gap = TimeSpan.Zero,
        };

    StrategyReport Report(AlertStrategy strategy) =>
        ReplayReport.Of(Subject(), [ReplayedStrategy.Of(Subject(), strategy)]).Strategies[0];

    IEnumerable<string> Alerts(AlertStrategy strategy, TimeSpan gap = default) =>
        ReplayedStrategy.Of(Subject() with { Gap = gap }, strategy).Alerts.Select(Text).Order(StringComparer.Ordinal);

    static string Text(ReplayedAlert alert) =>
        $"{alert.Severity} {Minute(alert.Span.From)}-{Minute(alert.Span.Until)} told {(alert.Told is { } told ? Minute(told) : "never")}";

    static string Minute(DateTimeOffset at) => $"{(at - SquarePast.Begin).TotalMinutes:0}";
}

using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>Rules that fire when what the SLI counts is absent: over a history that is where no line speaks.</summary>
public sealed class AbsenceReplayTests
{
    readonly TimeSpan[] _covered = [.. Enumerable.Repeat(1.Minutes, 300)];
    readonly double[] _bad = new double[300];

    [Fact]
    public void It_fires_when_nothing_is_known_for_as_long_as_it_waits_and_ends_with_the_next_line()
    {
        Lose(100, 10);
        Lose(150, 2);

        Assert.Equal(["page 103-111"], Alerts(Rule(Severity.Page, TimeSpan.Zero, 2)));
        Assert.Equal(["page 101-111", "page 151-153"], Alerts(Rule(Severity.Page, TimeSpan.Zero, 0)));
        Assert.Equal(["page 105-111"], Alerts(Rule(Severity.Page, 5.Minutes, 0)));
    }

    [Fact]
    public void Ticks_without_events_are_known() => Assert.Empty(Alerts(Rule(Severity.Page, TimeSpan.Zero, 0)));

    [Fact]
    public void It_is_an_alert_of_its_own_beside_the_burning_of_its_severity()
    {
        Array.Fill(_bad, 1000, 95, 5);
        Lose(100, 10);

        Assert.Equal(
            ["page 96-101", "page 101-111"],
            Alerts(
                new AlertRule(
                    "Burn",
                    Severity.Page,
                    new RuleCondition.Above(1.Minutes, 0.1, false),
                    AlertTiming.Immediate
                ),
                Rule(Severity.Page, TimeSpan.Zero, 0)
            )
        );
    }

    [Fact]
    public void Of_a_burning_it_tells_nothing_and_whether_it_was_worth_it_nobody_knows()
    {
        Array.Fill(_bad, 1000, 95, 5);
        Lose(100, 10);

        var report = Report(null, Rule(Severity.Page, TimeSpan.Zero, 0));

        Assert.Equal(new Proportion(0, 1), report.Recall);
        Assert.Equal([AlertWorth.Unknown], report.Alerts.Select(alert => alert.Worth));
        Assert.Equal((0, 1), (report.SurePrecision.Value, report.PossiblePrecision.Value));
    }

    [Fact]
    public void It_tells_of_what_people_labelled_and_is_wrong_where_they_saw_noise()
    {
        Lose(100, 10);
        Lose(200, 10);

        var report = Report(
            [Labelled(98, 112, "database gone"), Labelled(195, 215, "noise")],
            Rule(Severity.Page, TimeSpan.Zero, 2)
        );

        Assert.Equal(new Proportion(1, 1), report.Recall);
        Assert.Equal(5 * 60, report.Detection.Median);
        Assert.Equal([AlertWorth.Right, AlertWorth.Wrong], report.Alerts.Select(alert => alert.Worth));
    }

    [Fact]
    public void It_fires_where_a_slow_look_at_each_tick_finds_nothing_known() =>
        Gen.Select(Gen.Bool.Array[1, 80], Gen.Int[0, 6])
            .Sample(
                (known, window) =>
                {
                    var history = new CountHistory(
                        SquarePast.Begin,
                        1.Minutes,
                        new double[known.Length],
                        new double[known.Length],
                        [.. known.Select(one => one ? 1.Minutes : TimeSpan.Zero)]
                    );
                    var rule = Rule(Severity.Page, window.Minutes, 0);

                    var alerts = RuleReplay
                        .Of(
                            new ReplaySubject(history, SquarePast.Target, SquarePast.Window) { Gap = TimeSpan.Zero },
                            "any",
                            [rule]
                        )
                        .Alerts;

                    for (var edge = 1; edge <= known.Length; edge++)
                    {
                        var at = history.EdgeAt(edge);
                        var isAbsent = !known[Math.Max(0, edge - Math.Max(1, window))..edge].Any(one => one);
                        Assert.Equal(
                            isAbsent,
                            alerts.Any(alert => alert.Span.From <= at && (alert.IsOpen || at < alert.Span.Until))
                        );
                    }
                },
                iter: 500
            );

    static AlertRule Rule(Severity severity, TimeSpan window, int minutes) =>
        new("Absent", severity, new RuleCondition.Absent(window), new AlertTiming(minutes.Minutes, TimeSpan.Zero));

    void Lose(int minute, int minutes) => Array.Fill(_covered, TimeSpan.Zero, minute, minutes);

    ReplaySubject Subject(IReadOnlyList<Incident>? incidents = null) =>
        new(new CountHistory(SquarePast.Begin, 1.Minutes, _bad, _bad, _covered), SquarePast.Target, SquarePast.Window)
        {
            Incidents = incidents,
        };

    StrategyReport Report(IReadOnlyList<Incident>? incidents, params AlertRule[] rules) =>
        ReplayReport.Of(Subject(incidents), [RuleReplay.Of(Subject(incidents), "rules", rules)]).Strategies[0];

    IEnumerable<string> Alerts(params AlertRule[] rules) =>
        RuleReplay
            .Of(Subject(), "rules", rules)
            .Alerts.Select(alert => $"{alert.Severity} {Minute(alert.Span.From)}-{Minute(alert.Span.Until)}");

    static Incident Labelled(int from, int until, string label) =>
        new(new Interval(SquarePast.Begin + from.Minutes, SquarePast.Begin + until.Minutes), label);

    static string Minute(DateTimeOffset at) => $"{(at - SquarePast.Begin).TotalMinutes:0}";
}

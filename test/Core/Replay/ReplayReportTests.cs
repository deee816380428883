using Leeway.Core.Alerts;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>A month of minutes at 1,000 events each, 99.9 %: its budget is 43,200 bad events.</summary>
public sealed class ReplayReportTests
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    readonly double[] _bad = new double[30 * 24 * 60];

    [Fact]
    public void An_outage_is_an_event_from_its_first_bad_tick_to_its_last()
    {
        Fail(1000, 10, 200);

        var one = Assert.Single(Report().Events);

        Assert.Equal(new Interval(At(1000), At(1010)), one.Span);
        Assert.Null(one.Label);
        Assert.Equal(2000 / 43_200.0, one.Spend, 1e-9);
    }

    [Fact]
    public void What_spends_too_little_is_no_event_and_an_alert_of_it_is_wrong()
    {
        Fail(1000, 4, 200);
        Fail(20_000, 10, 200);

        var report = Report("target-error-rate");

        Assert.Equal(At(20_000), Assert.Single(report.Events).Span.From);
        Assert.Equal([AlertWorth.Wrong, AlertWorth.Right], report.Strategies[0].Alerts.Select(alert => alert.Worth));
        Assert.Equal(
            (0.5, 0.5),
            (report.Strategies[0].SurePrecision.Value, report.Strategies[0].PossiblePrecision.Value)
        );
    }

    [Fact]
    public void With_labels_nobody_knows_whether_an_alert_of_nothing_was_wrong()
    {
        Fail(1000, 4, 200);
        Fail(20_000, 10, 200);

        var strategy = Report("target-error-rate", Labelled(20_000, 20_030, "disk full")).Strategies[0];

        Assert.Equal([AlertWorth.Unknown, AlertWorth.Right], strategy.Alerts.Select(alert => alert.Worth));
        Assert.Equal((0.5, 1), (strategy.SurePrecision.Value, strategy.PossiblePrecision.Value));
    }

    [Fact]
    public void Time_that_is_labelled_as_noise_holds_no_event()
    {
        Fail(1000, 10, 200);

        var report = Report("target-error-rate", Labelled(990, 1015, "noise"));

        Assert.Empty(report.Events);
        Assert.Equal(AlertWorth.Wrong, Assert.Single(report.Strategies[0].Alerts).Worth);
    }

    [Fact]
    public void A_label_makes_an_event_of_little_burning_and_the_counts_say_when()
    {
        Fail(1000, 4, 200);

        var report = Report("target-error-rate", Labelled(980, 1100, "bad deploy"));

        Assert.Equal(
            new ReplayEvent(new Interval(At(1000), At(1004)), "bad deploy", 800 / 43_200.0),
            Assert.Single(report.Events)
        );
        Assert.Equal(60, report.Strategies[0].Detection.Median);
    }

    [Fact]
    public void An_incident_that_the_counts_do_not_show_lasts_as_people_say_and_is_missed()
    {
        var report = Report("target-error-rate", Labelled(980, 1100, "wrong prices"));

        Assert.Equal(new ReplayEvent(new Interval(At(980), At(1100)), "wrong prices", 0), Assert.Single(report.Events));
        Assert.Equal(new Proportion(0, 1), report.Strategies[0].Recall);
        Assert.Single(report.Strategies[0].Missed);
    }

    [Fact]
    public void Two_stretches_within_one_label_are_one_event()
    {
        Fail(1000, 10, 200);
        Fail(1040, 10, 200);

        Assert.Equal(2, Report().Events.Count);
        Assert.Equal(
            new Interval(At(1000), At(1050)),
            Assert.Single(Report("burn-rate", Labelled(1005, 1045, "flapping")).Events).Span
        );
    }

    [Fact]
    public void An_alert_that_goes_on_into_the_next_event_resets_only_after_that()
    {
        Fail(1000, 10, 500);
        Fail(1030, 10, 500);

        var strategy = Report("burn-rate").Strategies[0];

        var alert = Assert.Single(strategy.Alerts).Alert;
        Assert.Equal(new Proportion(2, 2), strategy.Recall);
        Assert.Equal(1, strategy.AlertsPerEvent);
        Assert.Equal(2, strategy.Detection.Count);
        Assert.Equal(new Spread(1, Seconds(), Seconds(), Seconds()), strategy.Reset);

        double Seconds() => (alert.Span.Until - At(1040)).TotalSeconds;
    }

    [Fact]
    public void Pages_are_counted_in_thirty_known_days()
    {
        Fail(1000, 10, 500);
        Fail(20_000, 10, 500);

        Assert.Equal(2, Report("burn-rate").Strategies[0].PagesPerMonth, 1e-9);
    }

    [Fact]
    public void An_alert_that_begins_again_within_five_minutes_is_the_same_one()
    {
        Fail(1000, 2, 500);
        Fail(1013, 2, 500);
        Fail(1030, 2, 500);

        var alerts = Report("target-error-rate").Strategies[0].Alerts.Select(alert => alert.Alert.Span);

        Assert.Equal([new Interval(At(1001), At(1025)), new Interval(At(1031), At(1042))], alerts);
    }

    [Fact]
    public void A_replay_allocates_for_alerts_and_not_for_ticks()
    {
        Array.Fill(_bad, 20);
        var history = new CountHistory(Start, 1.Minutes, [.. _bad.Select(_ => 1000.0)], _bad);
        var way = AlertStrategy.Named(AlertStrategy.DefaultName, SquarePast.Window).With(LowTraffic.Default);
        history.Alerts(way);

        var before = GC.GetAllocatedBytesForCurrentThread();
        history.Alerts(way);

        // 43,200 ticks of four tiers, most of them firing.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 20_000);
    }

    [Fact]
    public void Where_nothing_happened_nothing_was_missed_and_nothing_was_wrong()
    {
        var strategy = Report(AlertStrategy.DefaultName).Strategies[0];

        Assert.Equal(
            (1, 1, 1),
            (strategy.Recall.Value, strategy.SurePrecision.Value, strategy.PossiblePrecision.Value)
        );
        Assert.Null(strategy.AlertsPerEvent);
        Assert.Null(strategy.BudgetAtDetection.Median);
    }

    void Fail(int minute, int minutes, double bad) => Array.Fill(_bad, bad, minute, minutes);

    ReplayReport Report(string way = "burn-rate", params Incident[] incidents)
    {
        var history = new CountHistory(Start, 1.Minutes, [.. _bad.Select(_ => 1000.0)], _bad);
        var subject = new ReplaySubject(history, SquarePast.Target, SquarePast.Window)
        {
            Incidents = incidents.Length == 0 ? null : incidents,
        };
        return ReplayReport.Of(subject, [ReplayedStrategy.Of(subject, AlertStrategy.Named(way, SquarePast.Window))]);
    }

    static Incident Labelled(int from, int until, string label) => new(new Interval(At(from), At(until)), label);

    static DateTimeOffset At(int minute) => Start + minute.Minutes;
}

using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Server.Pages.Replaying;

namespace Leeway.Server.Tests.Pages.Replaying;

public sealed class TimelineViewTests
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly Interval Day = new(Start, Start + 1.Days);

    [Fact]
    public void An_outage_is_a_band_and_an_alert_a_bar_from_where_it_was_told()
    {
        var view = TimelineView.Of(Report(Outage(from: 600, minutes: 60), At(615, 90)), Day, SeverityOrder.Default);

        var lane = Assert.Single(view.Lanes);
        Assert.Equal("tried · 1 page", lane.Caption);
        Assert.StartsWith("M416.7 100h41.7", view.Found, StringComparison.Ordinal);
        Assert.Equal("", view.Labelled);
        Assert.StartsWith("M427.1 ", Assert.Single(lane.Rows).Right, StringComparison.Ordinal);
        Assert.StartsWith("M416.7 ", lane.Delays, StringComparison.Ordinal);
        Assert.EndsWith("H427.1", lane.Delays, StringComparison.Ordinal);
        Assert.Empty(lane.Missed);
        Assert.Equal(["1"], view.Numbers.Select(number => number.Text));
    }

    [Fact]
    public void What_was_missed_is_marked_and_what_was_false_is_drawn_hollow()
    {
        var view = TimelineView.Of(Report(Outage(from: 600, minutes: 60), At(100, 30)), Day, SeverityOrder.Default);

        var lane = Assert.Single(view.Lanes);
        Assert.Equal(437.5, Assert.Single(lane.Missed).X);
        Assert.NotEqual("", Assert.Single(lane.Rows).Wrong);
        Assert.Equal("", lane.Rows[0].Right);
    }

    [Fact]
    public void A_quiet_strategy_says_so()
    {
        var view = TimelineView.Of(Report(Outage(from: 600, minutes: 60)), Day, SeverityOrder.Default);

        Assert.Equal("tried · no alert", Assert.Single(view.Lanes).Caption);
    }

    [Fact]
    public void Rows_lie_in_the_order_of_their_severities()
    {
        var order = new SeverityOrder([new Severity("sms"), Severity.Page]);
        var alerts = new[] { At(1, 9), At(5, 9, "ticket"), At(6, 9, "sms") };
        var view = TimelineView.Of(Report(Outage(from: 600, minutes: 60), alerts), Day, order);

        Assert.Equal("tried · 1 sms · 1 page · 1 ticket", Assert.Single(view.Lanes).Caption);
        Assert.Equal(["sms", "page", "ticket"], view.Lanes[0].Rows.Select(row => row.Severity));
    }

    // A thousand alerts, and ten thousand, draw no more than a screen can tell apart.
    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void However_many_alerts_there_are_the_drawing_stays_small(int count)
    {
        var year = new CountHistory(Start, 1.Minutes, new double[525_600], new double[525_600]);
        var alerts = Enumerable.Range(0, count).Select(at => At(at * (525_600 / count), 10)).ToArray();
        var report = Report(year, alerts);
        var view = TimelineView.Of(report, new Interval(Start, Start + 365.Days), SeverityOrder.Default);

        Assert.InRange(Assert.Single(Assert.Single(view.Lanes).Rows).Wrong.Length, 20, 10_000);
        Assert.InRange(view.Average.Length + view.Worst.Length, 20, 12_000);
    }

    [Fact]
    public void Time_of_which_nothing_is_known_is_told_apart()
    {
        var covered = Enumerable.Range(0, 1440).Select(at => at is >= 720 and < 1080 ? TimeSpan.Zero : 1.Minutes);
        var history = new CountHistory(Start, 1.Minutes, new double[1440], new double[1440], [.. covered]);

        var view = TimelineView.Of(Report(history), Day, SeverityOrder.Default);

        Assert.Equal((500, 750), (view.Unknown[0].From, view.Unknown[0].Until));
        Assert.Single(view.Unknown);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(1_440)]
    [InlineData(43_200)]
    [InlineData(525_600)]
    [InlineData(3_000_000)]
    public void An_axis_of_time_has_a_few_round_instants(int minutes)
    {
        var shown = new Interval(Start + 7.Minutes, Start + 7.Minutes + minutes.Minutes);

        Assert.InRange(
            TimelineView.Of(Report(Outage(from: 600, minutes: 60)), shown, SeverityOrder.Default).Times.Count,
            2,
            6
        );
    }

    static CountHistory Outage(int from, int minutes)
    {
        var (total, bad) = (new double[1440], new double[1440]);
        Array.Fill(total, 1000);
        Array.Fill(bad, 1000, from, minutes);
        return new CountHistory(Start, 1.Minutes, total, bad);
    }

    static ReplayedAlert At(int minute, int minutes, string severity = "page") =>
        new(
            new Severity(severity),
            "rule",
            new Interval(Start + minute.Minutes, Start + (minute + minutes).Minutes),
            IsOpen: false
        );

    static ReplayReport Report(CountHistory history, params ReplayedAlert[] alerts) =>
        ReplayReport.Of(
            new ReplaySubject(history, new Target(0.999m), 30.Days),
            [new ReplayedStrategy("tried", alerts, 5.Minutes)]
        );
}

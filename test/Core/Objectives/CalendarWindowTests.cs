using Leeway.Core.Objectives;
using Leeway.Core.Time;
using static Leeway.Core.Objectives.CalendarUnit;

namespace Leeway.Core.Tests.Objectives;

public sealed class CalendarWindowTests
{
    [Theory]
    [InlineData(Day, "Europe/Berlin", "2026-03-28T22:59", "2026-03-27T23:00", "2026-03-28T23:00", 24)]
    [InlineData(Day, "Europe/Berlin", "2026-03-28T23:00", "2026-03-28T23:00", "2026-03-29T22:00", 23)]
    [InlineData(Day, "Europe/Berlin", "2026-10-25T12:00", "2026-10-24T22:00", "2026-10-25T23:00", 25)]
    [InlineData(Day, "America/New_York", "2026-03-08T12:00", "2026-03-08T05:00", "2026-03-09T04:00", 23)]
    [InlineData(Day, "Australia/Lord_Howe", "2024-10-05T20:00", "2024-10-05T13:30", "2024-10-06T13:00", 23.5)]
    [InlineData(Day, "America/Sao_Paulo", "2017-10-15T12:00", "2017-10-15T03:00", "2017-10-16T02:00", 23)] // midnight is skipped
    [InlineData(Day, "Africa/Cairo", "2024-04-26T12:00", "2024-04-25T22:00", "2024-04-26T21:00", 23)] // so it is here
    [InlineData(Day, "America/Sao_Paulo", "2018-02-18T01:59", "2018-02-17T02:00", "2018-02-18T03:00", 25)] // and here repeated
    [InlineData(Week, "UTC", "2026-01-05T00:00", "2026-01-05T00:00", "2026-01-12T00:00", 168)]
    [InlineData(Week, "Europe/Berlin", "2026-03-29T12:00", "2026-03-22T23:00", "2026-03-29T22:00", 167)]
    [InlineData(Month, "Europe/Berlin", "2026-03-15T00:00", "2026-02-28T23:00", "2026-03-31T22:00", 743)]
    [InlineData(Month, "Europe/Berlin", "2026-10-15T00:00", "2026-09-30T22:00", "2026-10-31T23:00", 745)]
    [InlineData(Month, "UTC", "2024-02-29T23:59", "2024-02-01T00:00", "2024-03-01T00:00", 696)]
    [InlineData(Month, "UTC", "1969-12-31T23:59", "1969-12-01T00:00", "1970-01-01T00:00", 744)]
    [InlineData(Quarter, "Europe/Berlin", "2026-02-01T00:00", "2025-12-31T23:00", "2026-03-31T22:00", 2159)]
    [InlineData(Year, "Europe/Berlin", "2024-07-01T00:00", "2023-12-31T23:00", "2024-12-31T23:00", 8784)]
    [InlineData(Year, "UTC", "2100-12-31T23:59", "2100-01-01T00:00", "2101-01-01T00:00", 8760)] // no leap year
    public void A_window_is_as_long_as_the_zones_clocks_have_it(
        CalendarUnit unit,
        string zone,
        string asOf,
        string from,
        string until,
        double hours
    )
    {
        // 2024-01-01 was a Monday.
        var window = Of(unit, 1, "2024-01-01T00:00", zone).At(Utc(asOf));

        Assert.Equal(new Interval(Utc(from), Utc(until)), window);
        Assert.Equal(TimeSpan.FromHours(hours), window.Length);
    }

    [Theory]
    [InlineData(Month, 1, "2024-01-31T00:00", "2024-02-10T00:00", "2024-01-31T00:00", "2024-02-29T00:00")]
    [InlineData(Month, 1, "2024-01-31T00:00", "2024-02-29T00:00", "2024-02-29T00:00", "2024-03-31T00:00")]
    [InlineData(Month, 1, "2024-01-31T00:00", "2025-03-01T00:00", "2025-02-28T00:00", "2025-03-31T00:00")]
    [InlineData(Month, 1, "2024-01-31T00:00", "2025-05-30T23:59", "2025-04-30T00:00", "2025-05-31T00:00")]
    [InlineData(Quarter, 1, "2023-11-30T00:00", "2024-02-29T00:00", "2024-02-29T00:00", "2024-05-30T00:00")]
    [InlineData(Year, 1, "2024-02-29T00:00", "2025-06-01T00:00", "2025-02-28T00:00", "2026-02-28T00:00")]
    [InlineData(Year, 1, "2024-02-29T00:00", "2028-02-28T23:59", "2027-02-28T00:00", "2028-02-29T00:00")]
    public void Windows_keep_the_anchors_day_as_far_as_months_have_it(
        CalendarUnit unit,
        int count,
        string anchor,
        string asOf,
        string from,
        string until
    ) => Assert.Equal(new Interval(Utc(from), Utc(until)), Of(unit, count, anchor).At(Utc(asOf)));

    [Theory]
    [InlineData(Day, 3, "2030-01-01T06:00", "2029-12-31T06:00", "2029-12-29T06:00", "2030-01-01T06:00")]
    [InlineData(Week, 2, "2026-06-01T00:00", "2026-05-31T00:00", "2026-05-18T00:00", "2026-06-01T00:00")]
    [InlineData(Month, 1, "2030-01-31T00:00", "2029-12-30T00:00", "2029-11-30T00:00", "2029-12-31T00:00")]
    [InlineData(Month, 5, "2030-01-01T00:00", "1969-01-15T00:00", "1968-10-01T00:00", "1969-03-01T00:00")]
    [InlineData(Year, 2, "2030-01-01T00:00", "2026-01-01T00:00", "2026-01-01T00:00", "2028-01-01T00:00")]
    public void An_anchor_may_lie_ahead(
        CalendarUnit unit,
        int count,
        string anchor,
        string asOf,
        string from,
        string until
    ) => Assert.Equal(new Interval(Utc(from), Utc(until)), Of(unit, count, anchor).At(Utc(asOf)));

    [Fact]
    public void A_day_that_a_zone_left_out_is_an_empty_window()
    {
        // Samoa went over the date line behind 2011-12-29.
        var days = Of(Day, 1, "2024-01-01T00:00", "Pacific/Apia");
        var jump = Utc("2011-12-30T10:00");

        Assert.Equal(new Interval(jump - 24.Hours, jump), days.At(jump - 1.Seconds));
        Assert.Equal(new Interval(jump, jump + 24.Hours), days.At(jump));
        Assert.Equal(new Interval(jump, jump), days.Before(jump));
    }

    [Theory]
    [InlineData(Day, 1, 1)]
    [InlineData(Week, 2, 14)]
    [InlineData(Month, 1, 30)]
    [InlineData(Quarter, 1, 90)]
    [InlineData(Year, 1, 365)]
    public void Burn_rates_reckon_with_the_usual_length(CalendarUnit unit, int count, int days) =>
        Assert.Equal(days.Days, Of(unit, count, "2024-01-01T00:00").NominalLength);

    [Theory]
    [InlineData(Month, 1, "UTC", "calendar month (UTC)")]
    [InlineData(Week, 2, "Europe/Berlin", "calendar 2 weeks (Europe/Berlin)")]
    public void A_window_says_what_it_is(CalendarUnit unit, int count, string zone, string text) =>
        Assert.Equal(text, Of(unit, count, "2024-01-01T00:00", zone).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_window_has_from_1_to_1000_units(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Day, count, "2024-01-01T00:00"));

    [Theory]
    [InlineData(Month, 1, "2024-01-01T00:00", "9998-12-15T00:00", "9998-12-01T00:00", null)]
    [InlineData(Month, 1, "2024-01-01T00:00", "9999-12-31T23:59", null, null)]
    [InlineData(Day, 1, "2024-01-01T00:00", "9998-12-31T12:00", "9998-12-31T00:00", null)]
    [InlineData(Year, 1000, "2024-01-01T00:00", "9500-01-01T00:00", "9024-01-01T00:00", null)]
    [InlineData(Year, 1000, "9500-01-01T00:00", "2026-01-01T00:00", "1500-01-01T00:00", "2500-01-01T00:00")]
    [InlineData(Quarter, 1000, "2024-01-01T00:00", "9999-12-31T23:59", "9774-01-01T00:00", null)]
    [InlineData(Day, 1000, "9999-12-31T23:59", "9999-12-31T23:59", null, null)]
    public void Time_ends_with_the_last_window_instead_of_an_exception(
        CalendarUnit unit,
        int count,
        string anchor,
        string asOf,
        string? from,
        string? until
    )
    {
        var window = Of(unit, count, anchor, "UTC").At(Utc(asOf));

        Assert.True(window.Contains(Utc(asOf)));
        Assert.True(from is null || window.From == Utc(from), $"{window}");
        Assert.Equal(until is null ? DateTimeOffset.MaxValue : Utc(until), window.Until);
    }

    static Window.Calendar Of(CalendarUnit unit, int count, string anchor, string zone = "UTC") =>
        new(unit, count, DateTime.Parse(anchor), TimeZoneInfo.FindSystemTimeZoneById(zone));

    static DateTimeOffset Utc(string text) => new(DateTime.Parse(text), TimeSpan.Zero);
}

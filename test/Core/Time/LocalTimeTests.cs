using CsCheck;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Time;

/// <summary>The instants are those of the IANA time zone database.</summary>
public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("UTC", "2024-03-31T02:30", "2024-03-31T02:30")]
    [InlineData("Europe/Berlin", "2024-01-01T00:00", "2023-12-31T23:00")]
    [InlineData("Europe/Berlin", "2024-07-01T00:00", "2024-06-30T22:00")]
    [InlineData("Asia/Kathmandu", "2024-01-01T00:00", "2023-12-31T18:15")]
    [InlineData("Pacific/Kiritimati", "2024-01-01T00:00", "2023-12-31T10:00")]
    [InlineData("Pacific/Pago_Pago", "2024-01-01T00:00", "2024-01-01T11:00")]
    public void A_local_time_is_shown_at_one_instant(string zone, string local, string utc) => Check(zone, local, utc);

    [Theory]
    [InlineData("Europe/Berlin", "2024-03-31T01:59", "2024-03-31T00:59")]
    [InlineData("Europe/Berlin", "2024-03-31T02:00", "2024-03-31T01:00")]
    [InlineData("Europe/Berlin", "2024-03-31T02:59", "2024-03-31T01:00")]
    [InlineData("Europe/Berlin", "2024-03-31T03:00", "2024-03-31T01:00")]
    [InlineData("America/New_York", "2024-03-10T02:30", "2024-03-10T07:00")]
    [InlineData("Australia/Lord_Howe", "2024-10-06T02:15", "2024-10-05T15:30")] // by half an hour
    [InlineData("Antarctica/Troll", "2024-03-31T01:30", "2024-03-31T01:00")] // by two hours
    [InlineData("America/Sao_Paulo", "2017-10-15T00:00", "2017-10-15T03:00")] // at midnight
    [InlineData("Africa/Cairo", "2024-04-26T00:00", "2024-04-25T22:00")] // at midnight
    [InlineData("Europe/Dublin", "2024-03-31T01:30", "2024-03-31T01:00")] // the end of a winter time
    [InlineData("America/Caracas", "2016-05-01T02:45", "2016-05-01T07:00")] // a new standard time
    [InlineData("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00")] // a day that never was
    public void A_time_that_the_clocks_skip_is_the_end_of_the_gap(string zone, string local, string utc) =>
        Check(zone, local, utc);

    [Theory]
    [InlineData("Europe/Berlin", "2024-10-27T01:59", "2024-10-26T23:59")]
    [InlineData("Europe/Berlin", "2024-10-27T02:00", "2024-10-27T00:00")]
    [InlineData("Europe/Berlin", "2024-10-27T02:30", "2024-10-27T00:30")]
    [InlineData("Europe/Berlin", "2024-10-27T03:00", "2024-10-27T02:00")]
    [InlineData("America/New_York", "2024-11-03T01:30", "2024-11-03T05:30")]
    [InlineData("Australia/Lord_Howe", "2024-04-07T01:45", "2024-04-06T14:45")]
    [InlineData("America/Sao_Paulo", "2018-02-17T23:30", "2018-02-18T01:30")]
    [InlineData("Europe/Dublin", "2024-10-27T01:30", "2024-10-27T00:30")]
    [InlineData("Europe/Moscow", "2014-10-26T01:30", "2014-10-25T21:30")]
    public void Of_a_time_that_the_clocks_show_twice_the_first_is_meant(string zone, string local, string utc) =>
        Check(zone, local, utc);

    [Fact]
    public void Clocks_show_the_time_for_the_first_time() =>
        Gen.Select(
                Gen.OneOf(
                    "Europe/Berlin",
                    "Europe/Dublin",
                    "America/New_York",
                    "America/St_Johns",
                    "America/Sao_Paulo",
                    "Australia/Lord_Howe",
                    "Africa/Casablanca",
                    "Africa/Cairo",
                    "Pacific/Apia",
                    "Asia/Pyongyang"
                ),
                Gen.Int[0, 60 * 366 * 24 * 4]
            )
            .Sample(
                (id, quarters) =>
                {
                    var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
                    var local = new DateTime(1975, 1, 1).AddMinutes(15 * quarters);
                    var instant = LocalTime.ToUtc(local, zone);

                    Assert.True(Shown(instant) >= local);
                    Assert.True(Shown(instant.AddTicks(-1)) < local);
                    Assert.True(Shown(instant) == local || Shown(instant) - Shown(instant.AddTicks(-1)) > 1.Minutes);

                    DateTime Shown(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;
                }
            );

    static void Check(string zone, string local, string utc)
    {
        var instant = LocalTime.ToUtc(DateTime.Parse(local), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal($"{utc}:00+00:00", instant.ToString("yyyy-MM-ddTHH:mm:sszzz"));
    }
}

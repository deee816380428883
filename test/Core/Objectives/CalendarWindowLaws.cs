using CsCheck;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Objectives;

public sealed class CalendarWindowLaws
{
    static readonly Gen<Window.Calendar> Window = Gen.Select(
        Gen.Enum<CalendarUnit>(),
        Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 1000]),
        Gen.Int[0, 130 * 366 * 24 * 4].Select(quarters => new DateTime(1970, 1, 1).AddMinutes(15 * quarters)),
        Gen.OneOf(
                "UTC",
                "Europe/Berlin",
                "Europe/Dublin",
                "America/New_York",
                "America/Sao_Paulo",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Australia/Lord_Howe"
            )
            .Select(TimeZoneInfo.FindSystemTimeZoneById),
        (unit, count, anchor, zone) => new Window.Calendar(unit, count, anchor, zone)
    );

    // Mostly where people live, sometimes anywhere in .NET's time.
    static readonly Gen<DateTimeOffset> AsOf = Gen.OneOf(Within(1970, 2100), Within(1970, 2100), Within(1, 9999));

    [Fact]
    public void The_window_of_an_instant_holds_it_and_the_window_before_adjoins() =>
        Gen.Select(Window, AsOf)
            .Sample(
                (window, asOf) =>
                {
                    var at = window.At(asOf);

                    Assert.True(at.Contains(asOf), $"{at}");
                    Assert.Equal(at.From, window.Before(asOf).Until);
                }
            );

    [Fact]
    public void Windows_adjoin_with_no_gap_and_no_overlap() =>
        Gen.Select(Window, Within(1970, 2100))
            .Sample(
                (window, asOf) =>
                {
                    var at = window.At(asOf);

                    Assert.Equal(at, window.At(at.From));
                    Assert.Equal(at, window.At(at.Until.AddTicks(-1)));
                    Assert.Equal(at.Until, window.At(at.Until).From);
                    Assert.Equal(window.Before(asOf), window.At(at.From.AddTicks(-1)));
                }
            );

    [Fact]
    public void A_window_lasts_about_its_nominal_length() =>
        Gen.Select(Window, Within(1970, 2100))
            .Sample(
                (window, asOf) =>
                {
                    var difference = (window.At(asOf).Length - window.NominalLength).Duration();

                    // Months differ by up to two days each, and a zone's clocks by hours.
                    Assert.True(difference <= 1.Days + (window.NominalLength / 10), $"{difference}");
                }
            );

    static Gen<DateTimeOffset> Within(int firstYear, int lastYear) =>
        Gen.Long[new DateTime(firstYear, 1, 1).Ticks, new DateTime(lastYear, 12, 31).Ticks]
            .Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

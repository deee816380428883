using CsCheck;
using Leeway.Core.Incidents;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Incidents;

public sealed class AttributionTests
{
    static readonly DateTimeOffset Begin = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly Interval Month = new(Begin, Begin + 30.Days);

    [Fact]
    public void Half_an_hour_of_15_percent_costs_10_40_percent_of_a_month_of_three_nines()
    {
        var incident = Minutes(20 * 1440, 30);
        var found = Attribution.Of(Month, [incident], Read, claim => BaseRatio.Of(claim, Read));
        Assert.Equal(4494, found.Events[0], 1e-6);
        // β·N: 43,200,000 requests, of which one in a thousand may fail.
        Assert.Equal(
            "10.40%",
            (found.Events[0] / 43_200).ToString("0.00%", System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(Read(Month).Bad, found.Events[0] + found.Unattributed, 1e-6);

        // 1,000 requests a minute, 0.02 % bad, and 15 % while the incident lasts.
        EventCounts Read(Interval time)
        {
            var (all, hurt) = (time.Length.TotalMinutes, time.Within(incident).Length.TotalMinutes);
            return new EventCounts(1000 * all, (0.2 * (all - hurt)) + (150 * hurt));
        }
    }

    [Fact]
    public void What_was_worse_on_one_day_of_seven_is_not_usual()
    {
        var incident = Minutes(20 * 1440, 30);
        var worse = new Interval(incident.From - 2.Days, incident.From - 2.Days + 1.Hours);
        var usual = BaseRatio.Of(incident, time => new EventCounts(100, time.Overlaps(worse) ? 50 : 1));
        Assert.Equal(0.01, usual);
    }

    [Fact]
    public void Where_nothing_was_before_nothing_is_usual() =>
        Assert.Equal(0, BaseRatio.Of(Minutes(0, 10), _ => EventCounts.None));

    [Fact]
    public void An_incident_that_was_better_than_usual_cost_nothing()
    {
        var found = Attribution.Of(Month, [Minutes(100, 30)], Even, _ => 0.5);
        Assert.Equal(0, found.Events[0]);
        Assert.Equal(Even(Month).Bad, found.Unattributed);
    }

    [Fact]
    public void Every_bad_event_is_somebodys_or_nobodys() =>
        Gen.Select(Gen.Int[-500, 43_000], Gen.Int[0, 3000])
            .Array[0, 8]
            .Sample(claims =>
            {
                Interval[] times = [.. claims.Select(claim => Minutes(claim.Item1, claim.Item2))];
                var found = Attribution.Of(Month, times, Even, _ => 0);
                Assert.Equal(Even(Month).Bad, found.Events.Sum() + found.Unattributed, 1e-6);
                for (var index = 0; index < times.Length; index++)
                {
                    Assert.Equal(Slow(times, index), found.Events[index], 1e-6);
                }
            });

    // Minute by minute.
    static double Slow(Interval[] times, int index) =>
        Enumerable
            .Range(0, 43_200)
            .Select(minute => Begin + minute.Minutes)
            .Where(times[index].Contains)
            .Sum(minute => 2.0 / times.Count(time => time.Contains(minute)));

    static EventCounts Even(Interval time) => new(100 * time.Length.TotalMinutes, 2 * time.Length.TotalMinutes);

    static Interval Minutes(int from, int length) => new(Begin + from.Minutes, Begin + (from + length).Minutes);
}

using CsCheck;
using Leeway.Core.Alerts;

namespace Leeway.Core.Tests.Alerts;

public sealed class LowTrafficTests
{
    // Requests an hour at 99.9 %: bad events that trip 14.4x, and how likely so many are at the SLO's limit.
    [Theory]
    [InlineData(10, 1, 9.955e-3)]
    [InlineData(50, 1, 4.879e-2)]
    [InlineData(100, 2, 4.638e-3)]
    [InlineData(500, 8, 5.92e-8)]
    public void So_many_bad_events_are_so_likely(double total, double bad, double expected) =>
        Assert.Equal(expected, Binomial.AtLeast(bad, total, 0.001), expected * 1e-3);

    [Fact]
    public void The_chance_is_that_of_a_slow_sum() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 60], Gen.Double[0.0001, 0.99])
            .Sample(
                (events, bad, probability) =>
                    Assert.Equal(Slow(events, bad, probability), Binomial.AtLeast(bad, events, probability), 1e-9)
            );

    [Theory]
    [InlineData(10, 1, false)] // one error of ten in an hour is what 99.9 % allows now and then
    [InlineData(10, 2, true)]
    [InlineData(1, 1, false)]
    [InlineData(2, 2, true)] // an outage of all events is seen by its second one
    [InlineData(400, 1, true)] // five errors would trip the tier: it is trusted
    [InlineData(340, 0, false)]
    public void One_error_is_chance_and_an_outage_is_not(double total, double bad, bool expected) =>
        Assert.Equal(expected, LowTraffic.Default.IsConvinced(total, bad, 0.0144));

    [Theory]
    [InlineData(100, 4, false)]
    [InlineData(100, 6, true)]
    [InlineData(3, 3, true)] // all of them
    [InlineData(1e6, 4, false)] // however many events
    public void No_alert_on_fewer_bad_events_unless_all_are_bad(double total, double bad, bool expected) =>
        Assert.Equal(expected, new LowTraffic { MinBadEvents = 5 }.IsConvinced(total, bad, 0.0144));

    [Fact]
    public void More_bad_events_are_never_less_convincing() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[1, 400], Gen.Double[0.0005, 0.9])
            .Where((total, bad, _) => bad < total)
            .Sample(
                (total, bad, threshold) =>
                    !LowTraffic.Default.IsConvinced(total, bad, threshold)
                    || LowTraffic.Default.IsConvinced(total, bad + 1, threshold)
            );

    static double Slow(int events, int least, double probability)
    {
        var sum = 0d;
        for (var k = least; k <= events; k++)
        {
            var ways = 1d;
            for (var i = 1; i <= k; i++)
            {
                ways = ways * (events - k + i) / i;
            }
            sum += ways * Math.Pow(probability, k) * Math.Pow(1 - probability, events - k);
        }
        return sum;
    }
}

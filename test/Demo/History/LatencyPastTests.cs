using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Demo.History;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.Tests.History;

/// <summary>Durations that are made up agree with the counts of the same requests, and look like those of a shop.</summary>
public sealed class LatencyPastTests
{
    const double Threshold = 0.25;

    static readonly DateTimeOffset Sunday = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly SloHistory Search = SloHistory.All.Single(history => history.Slo == "search-latency");

    static readonly Gen<(int Seed, double Threshold, GeneratedCounts Made)> Minutes =
        from seed in Gen.Int
        from threshold in Gen.Int[0, ServiceProfile.Bounds.Count - 1]
        from agoMinutes in Gen.Int[1, 30 * 1440]
        from total in Gen.Int[0, 100_000]
        from bad in Gen.Int[0, total]
        let began = Sunday.AddMinutes(-agoMinutes)
        let span = new Interval(began, began + 1.Minutes)
        select (seed, ServiceProfile.Bounds[threshold], new GeneratedCounts(span, new EventCounts(total, bad)));

    [Fact]
    public void Buckets_never_fall_and_hold_the_good_events_at_the_threshold_and_all_of_them_at_the_end() =>
        Minutes.Sample(minute =>
        {
            var (seed, threshold, made) = minute;
            var upTo = new HistoryGenerator(seed).LatencyOf(Search, threshold, Sunday).UpTo(made);
            Assert.Equal(ServiceProfile.Bounds.Count + 1, upTo.Count);
            Assert.Equal(upTo.Order(), upTo);
            Assert.All(upTo, count => Assert.Equal(Math.Round(count), count));
            Assert.InRange(upTo[0], 0, made.Counts.Total);
            var atThreshold = ServiceProfile.Bounds.ToList().IndexOf(threshold);
            Assert.Equal(made.Counts.Total - made.Counts.Bad, upTo[atThreshold]);
            Assert.Equal(made.Counts.Total, upTo[^1]);
        });

    [Fact]
    public void The_same_seed_makes_the_same_durations() =>
        Minutes.Sample(minute =>
        {
            var (seed, threshold, made) = minute;
            Assert.Equal(
                new HistoryGenerator(seed).LatencyOf(Search, threshold, Sunday).UpTo(made),
                new HistoryGenerator(seed).LatencyOf(Search, threshold, Sunday).UpTo(made)
            );
        });

    [Fact]
    public void Searches_are_slower_in_the_evening_than_at_dawn()
    {
        var day = Sunday - 3.Days;
        var dawn = ShareUpTo(0.025, day + 5.Hours, 2.Hours);
        var evening = ShareUpTo(0.025, day + 17.Hours, 2.Hours);
        Assert.InRange(dawn, 0.45, 0.65);
        Assert.InRange(evening, 0.1, 0.3);
    }

    [Fact]
    public void On_an_ordinary_day_hardly_a_search_takes_longer_than_0_8_s()
    {
        Assert.InRange(ShareUpTo(0.25, Sunday - 3.Days, 1.Days), 0.995, 0.997);
        Assert.Equal(1, ShareUpTo(1, Sunday - 3.Days, 1.Days));
    }

    [Fact]
    public void While_the_index_was_rebuilt_a_third_of_the_searches_took_about_a_second_and_some_many()
    {
        var rebuilding = Sunday - 5.Days;
        Assert.InRange(ShareUpTo(0.25, rebuilding, 4.Hours), 0.64, 0.66);
        Assert.InRange(ShareUpTo(1, rebuilding, 4.Hours), 0.8, 0.9);
        Assert.InRange(ShareUpTo(2.5, rebuilding, 4.Hours), 0.98, 0.999);
        Assert.Equal(1, ShareUpTo(1, rebuilding + 4.Hours, 4.Hours));
    }

    [Theory]
    [InlineData(-1.959964, 0.025)]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746)]
    [InlineData(8, 1)]
    public void The_normal_distribution_is_known_to_seven_digits(double value, double share) =>
        Assert.Equal(share, Chance.NormalUpTo(value), 1e-7);

    [Theory]
    [InlineData(20, 0.3)]
    [InlineData(1500, 0.003)]
    [InlineData(1500, 0.6)]
    public void Chances_come_true_as_often_as_they_should(int count, double share)
    {
        var random = new Random(1);
        var drawn = Enumerable.Range(0, 20_000).Select(_ => Chance.Of(random, count, share)).ToList();
        Assert.All(drawn, one => Assert.InRange(one, 0, count));
        // Four standard errors of the mean.
        Assert.Equal(count * share, drawn.Average(), 4 * Math.Sqrt(count * share * (1 - share) / drawn.Count));
    }

    static double ShareUpTo(double bound, DateTimeOffset from, TimeSpan length)
    {
        var generator = new HistoryGenerator(seed: 1);
        var latency = generator.LatencyOf(Search, Threshold, Sunday);
        var range = new Interval(from, from + length);
        var (all, upTo) = (0.0, 0.0);
        // The past's end lies behind the range: its incidents are reckoned from there.
        foreach (
            var made in generator.Of(Search, new Interval(from, Sunday)).TakeWhile(made => made.Span.From < range.Until)
        )
        {
            var counts = latency.UpTo(made);
            all += counts[^1];
            upTo += counts[ServiceProfile.Bounds.ToList().IndexOf(bound)];
        }
        return upTo / all;
    }
}

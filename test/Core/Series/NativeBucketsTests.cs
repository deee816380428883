using System.Globalization;
using CsCheck;

namespace Leeway.Core.Tests.Series;

/// <summary>Native histograms as cumulative counts at bounds.</summary>
public sealed class NativeBucketsTests
{
    static readonly Gen<double[]> Observations = Gen.Double[0.0001, 100].Array[0, 60];
    static readonly Gen<int> Schema = Gen.Int[0, 8];

    [Fact]
    public void At_powers_of_two_the_counts_are_those_of_the_observations() =>
        Gen.Select(Observations, Schema, Gen.Bool)
            .Sample(
                (observations, schema, isPacked) =>
                {
                    var counts = Counts(observations, schema, 0, isPacked, bound: 0.25);
                    foreach (var (bound, count) in counts)
                    {
                        Assert.Equal(observations.Count(value => value <= bound), count);
                    }
                    Assert.Equal(18, counts.Count);
                }
            );

    [Fact]
    public void Between_the_bounds_of_a_bucket_its_events_lie_evenly_on_a_logarithmic_scale() =>
        Gen.Select(Observations, Gen.Int[-4, 8], Gen.Double[0.001, 60], Gen.OneOf(0.0, 0.001, 0.1))
            .Sample(
                (observations, schema, bound, zeroThreshold) =>
                {
                    var counts = Counts(observations, schema, zeroThreshold, isPacked: false, bound);
                    Assert.Equal(Model(observations, schema, zeroThreshold, bound), counts[bound], 1e-6);
                    Assert.Equal(observations.Length, counts[double.PositiveInfinity]);
                    Assert.Equal(counts.Values.Order(), counts.Values);
                }
            );

    [Fact]
    public void A_histogram_that_nobody_asks_for_shows_count_and_sum_alone() =>
        Assert.Equal(
            "d_bucket{le=\"+Inf\"} 2\nd_sum{} 4\nd_count{} 2",
            ProtobufReaderTests.Read(
                new ProtobufPage().Family("d", 4, ProtobufPage.Native(ProtobufPage.Labels(), [1, 3], 0)).ToArray()
            )
        );

    [Fact]
    public void Events_below_zero_are_below_every_bound()
    {
        var histogram = new WireWriter()
            .Varint(1, 6)
            .Folded(5, 0)
            .Double(6, 0.5)
            .Varint(7, 2)
            .Message(9, new WireWriter().Folded(1, 1).Varint(2, 1))
            .Folded(10, 3)
            .Message(12, new WireWriter().Folded(1, 0).Varint(2, 1))
            .Folded(13, 1);
        var page = new ProtobufPage().Family("d", 4, new WireWriter().Message(7, histogram)).ToArray();
        var text = ProtobufReaderTests.Read(page, ("d", 0.25));
        // The zero bucket reaches from −0.5 to 0.5: three quarters of its two events lie up to 0.25.
        Assert.Contains("d_bucket{le=\"0.25\"} 4.5\n", text, StringComparison.Ordinal);
        Assert.Contains("d_bucket{le=\"0.5\"} 5\n", text, StringComparison.Ordinal);
        Assert.Contains("d_bucket{le=\"1\"} 6\n", text, StringComparison.Ordinal);
    }

    static double Model(double[] observations, int schema, double zeroThreshold, double bound)
    {
        var factor = Math.Pow(2, Math.Pow(2, -schema));
        var count = 0.0;
        foreach (var value in observations)
        {
            var (lower, upper) = (0.0, zeroThreshold);
            if (value > zeroThreshold)
            {
                upper = Math.Pow(factor, Math.Ceiling(Math.Round(Math.Log2(value) * Math.Pow(2, schema), 9)));
                lower = upper / factor;
            }
            var share =
                value <= zeroThreshold
                    ? bound / zeroThreshold
                    : (Math.Log2(bound) - Math.Log2(lower)) / (Math.Log2(upper) - Math.Log2(lower));
            count += bound >= zeroThreshold || value <= zeroThreshold ? Math.Clamp(share, 0, 1) : 0;
        }
        // With no bucket above the zero bucket, that reaches from −threshold.
        return zeroThreshold > 0 && bound < zeroThreshold && observations.All(value => value <= zeroThreshold)
            ? observations.Length * (bound + zeroThreshold) / (2 * zeroThreshold)
            : count;
    }

    static Dictionary<double, double> Counts(
        double[] observations,
        int schema,
        double zeroThreshold,
        bool isPacked,
        double bound
    )
    {
        var metric = ProtobufPage.Native(ProtobufPage.Labels(), observations, schema, zeroThreshold, isPacked);
        return ProtobufReaderTests
            .Read(new ProtobufPage().Family("d", 4, metric).ToArray(), ("d", bound))
            .Split('\n')
            .Where(line => line.StartsWith("d_bucket", StringComparison.Ordinal))
            .Select(line => line.Split("le=\"")[1].Split("\"} "))
            .ToDictionary(
                line =>
                    line[0] == "+Inf" ? double.PositiveInfinity : double.Parse(line[0], CultureInfo.InvariantCulture),
                line => double.Parse(line[1], CultureInfo.InvariantCulture)
            );
    }
}

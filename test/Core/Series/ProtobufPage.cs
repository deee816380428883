namespace Leeway.Core.Tests.Series;

/// <summary>Writes pages of delimited <c>io.prometheus.client.MetricFamily</c> messages.</summary>
sealed class ProtobufPage
{
    readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    /// <param name="type">0 counter, 1 gauge, 2 summary, 3 untyped, 4 histogram.</param>
    public ProtobufPage Family(string name, int type, params IEnumerable<WireWriter> metrics)
    {
        var family = new WireWriter().Text(1, name).Text(2, "Help.").Varint(3, (ulong)type);
        foreach (var metric in metrics)
        {
            family.Message(4, metric);
        }
        var bytes = family.ToArray();
        _bytes.AddRange(new WireWriter().Raw((ulong)bytes.Length).ToArray());
        _bytes.AddRange(bytes);
        return this;
    }

    public static WireWriter Labels(params IEnumerable<(string Name, string Value)> labels)
    {
        var metric = new WireWriter();
        foreach (var (name, value) in labels)
        {
            metric.Message(1, new WireWriter().Text(1, name).Text(2, value));
        }
        return metric;
    }

    public static WireWriter Counter(WireWriter labels, double value, long? created = null)
    {
        var counter = new WireWriter().Double(1, value);
        // An exemplar, which is passed over.
        counter.Message(2, new WireWriter().Double(2, 1).Message(1, new WireWriter().Text(1, "trace").Text(2, "x")));
        return labels.Message(3, created is { } at ? counter.Message(3, Time(at)) : counter);
    }

    public static WireWriter Gauge(WireWriter labels, double value) =>
        labels.Message(2, new WireWriter().Double(1, value));

    public static WireWriter Summary(
        WireWriter labels,
        ulong count,
        double sum,
        IEnumerable<(double Quantile, double Value)> quantiles
    )
    {
        var summary = new WireWriter().Varint(1, count).Double(2, sum);
        foreach (var (quantile, value) in quantiles)
        {
            summary.Message(3, new WireWriter().Double(1, quantile).Double(2, value));
        }
        return labels.Message(4, summary);
    }

    public static WireWriter Histogram(
        WireWriter labels,
        ulong count,
        double sum,
        IEnumerable<(double Bound, ulong UpTo)> buckets,
        long? created = null
    )
    {
        var histogram = new WireWriter().Varint(1, count).Double(2, sum);
        foreach (var (bound, upTo) in buckets)
        {
            histogram.Message(3, new WireWriter().Varint(1, upTo).Double(2, bound));
        }
        return labels.Message(7, created is { } at ? histogram.Message(15, Time(at)) : histogram);
    }

    /// <param name="observations">All above zero; those up to the threshold lie in the zero bucket.</param>
    public static WireWriter Native(
        WireWriter labels,
        IReadOnlyCollection<double> observations,
        int schema,
        double zeroThreshold = 0,
        bool isPacked = false,
        long? created = null
    )
    {
        var zero = observations.Count(value => value <= zeroThreshold);
        var histogram = new WireWriter()
            .Varint(1, (ulong)observations.Count)
            .Double(2, observations.Sum())
            .Folded(5, schema)
            .Double(6, zeroThreshold)
            .Varint(7, (ulong)zero);
        var buckets = observations
            .Where(value => value > zeroThreshold)
            .CountBy(value => (int)Math.Ceiling(Math.Round(Math.Log2(value) * Math.Pow(2, schema), 9)))
            .OrderBy(bucket => bucket.Key)
            .ToList();
        var (next, before) = (0, 0L);
        var deltas = new List<long>();
        foreach (var (index, count) in buckets)
        {
            histogram.Message(12, new WireWriter().Folded(1, index - next).Varint(2, 1));
            deltas.Add(count - before);
            (next, before) = (index + 1, count);
        }
        if (buckets.Count == 0)
        {
            histogram.Message(12, new WireWriter().Folded(1, 0).Varint(2, 0));
        }
        if (created is { } at)
        {
            histogram.Message(15, Time(at));
        }
        if (isPacked)
        {
            return labels.Message(7, histogram.Packed(13, deltas));
        }
        foreach (var delta in deltas)
        {
            histogram.Folded(13, delta);
        }
        return labels.Message(7, histogram);
    }

    /// <summary>Gives a metric the instant at which its value was, in milliseconds since 1970.</summary>
    public static WireWriter At(WireWriter metric, long unixMs) => metric.Varint(6, (ulong)unixMs);

    static WireWriter Time(long seconds) => new WireWriter().Varint(1, (ulong)seconds).Varint(2, 500_000_000);
}

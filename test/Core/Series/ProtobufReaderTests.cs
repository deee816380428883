using System.Globalization;
using System.Text;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

public sealed class ProtobufReaderTests
{
    [Fact]
    public void A_page_of_messages_is_read_as_a_text_page_would_be()
    {
        var page = new ProtobufPage()
            .Family(
                "requests_total",
                0,
                ProtobufPage.Counter(ProtobufPage.Labels(("code", "200"), ("path", "/a\"\\\n")), 5, created: 1000),
                ProtobufPage.Counter(ProtobufPage.Labels(("code", "500")), 0.5).Varint(6, 1234)
            )
            .Family("up:now", 1, ProtobufPage.Gauge(ProtobufPage.Labels(), -2))
            .Family("rpc", 2, ProtobufPage.Summary(ProtobufPage.Labels(("a.b", "x")), 7, 3.5, [(0.5, 0.25), (1, 1)]))
            .Family("d", 4, ProtobufPage.Histogram(ProtobufPage.Labels(), 9, 1.5, [(0.1, 3), (1, 8)], created: 5));

        Assert.Equal(
            """
            requests_total{code="200",path="/a\"\\\n",} 5
            requests_created{code="200",path="/a\"\\\n",} 1000.5
            requests_total{code="500",} 0.5 @1234
            up:now{} -2
            rpc{"a.b"="x",quantile="0.5"} 0.25
            rpc{"a.b"="x",quantile="1"} 1
            rpc_sum{"a.b"="x",} 3.5
            rpc_count{"a.b"="x",} 7
            d_bucket{le="0.1"} 3
            d_bucket{le="1"} 8
            d_bucket{le="+Inf"} 9
            d_sum{} 1.5
            d_count{} 9
            d_created{} 5.5
            """,
            Read(page.ToArray())
        );
    }

    [Fact]
    public void Names_that_are_not_plain_stand_in_quotes() =>
        Assert.Equal(
            """
            {"my.\"name","a-b"="1",} 1
            {"d d_bucket",le="+Inf"} 0
            {"d d_sum",} 0
            {"d d_count",} 0
            """,
            Read(
                new ProtobufPage()
                    .Family("my.\"name", 3, ProtobufPage.Gauge(ProtobufPage.Labels(("a-b", "1")), 1))
                    .Family("d d", 4, ProtobufPage.Histogram(ProtobufPage.Labels(), 0, 0, []))
                    .ToArray()
            )
        );

    [Fact]
    public void A_histogram_with_both_kinds_of_buckets_is_a_classic_one()
    {
        var both = new WireWriter()
            .Varint(1, 3)
            .Double(2, 1)
            .Folded(5, 3)
            .Message(3, new WireWriter().Varint(1, 2).Double(2, 0.3))
            .Message(12, new WireWriter().Folded(1, 0).Varint(2, 1))
            .Folded(13, 3);
        Assert.StartsWith(
            "d_bucket{le=\"0.3\"} 2\nd_bucket{le=\"+Inf\"} 3\n",
            Read(new ProtobufPage().Family("d", 4, new WireWriter().Message(7, both)).ToArray(), ("d", 0.3)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reading_known_series_allocates_nothing()
    {
        var page = new ProtobufPage()
            .Family(
                "a",
                0,
                Enumerable.Range(0, 500).Select(n => ProtobufPage.Counter(ProtobufPage.Labels(("n", $"{n}")), n, 5))
            )
            .Family(
                "d",
                4,
                Enumerable
                    .Range(0, 50)
                    .Select(n => ProtobufPage.Native(ProtobufPage.Labels(("n", $"{n}")), [0.1, 0.4, 3], 3))
            )
            .ToArray();
        var text = new ProtobufText();
        var bounds = new NativeBounds([("d", 0.3)]);
        var samples = Count(page, text, bounds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Count(page, text, bounds);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(samples, again);
        Assert.Equal((500 * 2) + (50 * (18 + 3)), samples);
    }

    static int Count(byte[] page, ProtobufText text, NativeBounds bounds)
    {
        var reader = new ProtobufReader(page, text, bounds, 10_000_000);
        var count = 0;
        while (reader.Read())
        {
            count++;
        }
        return count;
    }

    internal static string Read(byte[] page, params IEnumerable<(string, double)> wanted)
    {
        var lines = new List<string>();
        var reader = new ProtobufReader(page, new ProtobufText(), new NativeBounds(wanted), 100_000);
        while (reader.Read())
        {
            var time = reader.HasTimestamp ? $" @{reader.TimestampMs}" : "";
            lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Encoding.UTF8.GetString(reader.Series)} {reader.Value:R}{time}"
                )
            );
        }
        return string.Join('\n', reader.Error is null ? lines : lines.Append(reader.Error));
    }
}

namespace Leeway.Core.Tests.Series;

/// <summary>Protobuf pages that are broken, or made to cost more than their bytes.</summary>
public sealed class ProtobufBreakageTests
{
    public static TheoryData<string, byte[], string> Broken { get; } =
        new()
        {
            { "a length beyond the page", [0x7F, 1, 2], "family at byte 1: a field is longer than what it stands in" },
            {
                "a length of exabytes",
                [255, 255, 255, 255, 255, 255, 255, 255, 127],
                "family at byte 1: a field is longer"
            },
            {
                "a length without end",
                [.. Enumerable.Repeat((byte)255, 20)],
                "family at byte 1: a number is longer than ten"
            },
            { "a page that ends in a number", [0x80], "family at byte 1: the page ends inside a number" },
            { "a family without a name", [0], "family at byte 1: a family has no name" },
            { "a group", Page(new WireWriter().Raw((9 << 3) | 3)), "family at byte 1: a field is written in a way" },
            { "no field", Page(new WireWriter().Raw(0).Raw(1)), "family at byte 1: a field has no number" },
            { "no value", Metric(new WireWriter()), "family at byte 1: a metric has no value" },
            {
                "no label name",
                Metric(ProtobufPage.Gauge(ProtobufPage.Labels(("", "x")), 1)),
                "family at byte 1: a label has no name"
            },
            {
                "buckets that nobody pays for",
                Native(Span(0, uint.MaxValue)),
                "family at byte 1: a histogram has fewer counts than buckets"
            },
            {
                "a span that lies nowhere",
                Native(Span(1L << 40, 1).Folded(13, 1)),
                "family at byte 1: a span of a histogram's buckets lies nowhere"
            },
            {
                "a count below zero",
                Native(Span(-100, 1).Folded(13, -1)),
                "family at byte 1: a bucket of a histogram has a count below zero"
            },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_page_is_refused_with_its_reason(string what, byte[] page, string reason)
    {
        Assert.NotEmpty(what);
        Assert.StartsWith(reason, ProtobufReaderTests.Read(page, ("d", 0.3)).Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_would_fill_memory_as_text_are_refused()
    {
        var buckets = Enumerable.Range(0, 100).Select(n => ((double)n, 1UL));
        var labels = ProtobufPage.Labels(("long", new string('x', 10_000)));
        var page = new ProtobufPage().Family("d", 4, ProtobufPage.Histogram(labels, 1, 1, buckets));
        Assert.EndsWith(
            "its series are longer than 100000 bytes as text",
            ProtobufReaderTests.Read(page.ToArray()),
            StringComparison.Ordinal
        );
    }

    static byte[] Page(WireWriter family)
    {
        var bytes = family.ToArray();
        return [.. new WireWriter().Raw((ulong)bytes.Length).ToArray(), .. bytes];
    }

    static byte[] Metric(WireWriter metric) => new ProtobufPage().Family("d", 4, metric).ToArray();

    static byte[] Native(WireWriter histogram) => Metric(new WireWriter().Message(7, histogram));

    static WireWriter Span(long offset, uint length) =>
        new WireWriter().Message(12, new WireWriter().Folded(1, offset).Varint(2, length));
}

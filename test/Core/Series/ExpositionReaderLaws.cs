using System.Globalization;
using System.Text;
using CsCheck;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

public sealed class ExpositionReaderLaws
{
    static readonly Gen<string> Value = Gen.OneOf(Gen.String, Gen.String["a\\\"\n{},# =é"]);
    static readonly Gen<string> Name = Gen.String[Gen.Char["abyz_"], 1, 6];

    static readonly Gen<LabelSet> Labels = Gen.Select(Name, Gen.Dictionary(Name, Value)[0, 4])
        .Select(
            (name, rest) =>
                new LabelSet([
                    new(LabelSet.MetricNameLabel, name),
                    .. rest.Select(l => new Label(l.Key, Valid(l.Value))),
                ])
        );

    static readonly Gen<(LabelSet Labels, double Value, long? TimestampMs)[]> Page = Gen.Select(
        Labels,
        Gen.OneOf(Gen.Double, Gen.Double.Special, Gen.Int.Select(i => (double)i)),
        Gen.Long[-10_000_000_000_000, 10_000_000_000_000].Nullable()
    ).Array[0, 20];

    [Fact]
    public void What_was_rendered_is_read_back() =>
        Page.Sample(samples =>
        {
            var page = ExpositionPage.Read(Render(samples));

            Assert.True(page.EndedWell);
            Assert.Equal(samples, page.Samples.Select(s => (LabelsOf(s.Series), s.Value, s.TimestampMs)));
        });

    [Fact]
    public void A_page_that_is_cut_off_never_gives_a_sample_that_was_not_on_it() =>
        Gen.Select(Page, Gen.Int[0, 5000])
            .Sample(
                (samples, cut) =>
                {
                    var whole = Encoding.UTF8.GetBytes(Render(samples));
                    var page = ExpositionPage.Read(
                        whole[..(cut % (whole.Length + 1))],
                        ExpositionFormat.PrometheusText
                    );

                    Assert.Equal(
                        samples.Take(page.Samples.Count).Select(s => s.Value),
                        page.Samples.Select(s => s.Value)
                    );
                }
            );

    [Fact]
    public void Any_bytes_are_read_to_an_end_without_an_exception() =>
        Gen.Select(
                Gen.OneOf(Gen.Byte.Array[0, 300], Gen.OneOf("a{}\"\\=, #1.eEOF\n\r\t+-TYPE"u8.ToArray()).Array[0, 300]),
                Gen.Enum<ExpositionFormat>()
            )
            .Sample(
                (bytes, format) =>
                {
                    var reader = new ExpositionReader(bytes, format);
                    var count = 0;
                    while (reader.Read())
                    {
                        Assert.True(++count <= bytes.Length);
                        var parsed = ExpositionSeries.TryParse(reader.Series, out var labels, out var reason);
                        Assert.NotEqual(labels is null, parsed);
                        Assert.NotEqual(reason is null, !parsed);
                    }
                    Assert.NotEqual(reader.EndedWell, reader.Error is not null);
                    Assert.False(reader.Read());
                }
            );

    [Fact]
    public void Reading_ten_thousand_samples_allocates_nothing()
    {
        var text = new StringBuilder("# TYPE http_requests_total counter\n");
        for (var i = 0; i < 10_000; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"http_requests_total{{code=\"5{i}\",path=\"/a \\\"b\\\" }}\"}} {i}.5e3\n"
            );
        }
        var page = Encoding.UTF8.GetBytes(text.ToString());
        _ = Count(page);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Count(page);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(10_000, count);
        Assert.Equal(0, allocated);
    }

    static int Count(byte[] page)
    {
        var reader = new ExpositionReader(page, ExpositionFormat.PrometheusText);
        var count = 0;
        while (reader.Read())
        {
            count += reader.Type == MetricType.Counter && reader.Series.Length > 0 ? 1 : 0;
        }
        return count;
    }

    static string Render(IEnumerable<(LabelSet Labels, double Value, long? TimestampMs)> samples) =>
        string.Concat(samples.Select(s => $"{s.Labels} {Number(s.Value)} {s.TimestampMs}\n"));

    static string Number(double value) =>
        double.IsInfinity(value)
            ? value > 0
                ? "+Inf"
                : "-Inf"
            : $"{value:R}";

    static LabelSet LabelsOf(string series)
    {
        Assert.True(ExpositionSeries.TryParse(Encoding.UTF8.GetBytes(series), out var labels, out var reason), reason);
        return labels;
    }

    /// <summary>Without halves of surrogate pairs, which no UTF-8 can hold.</summary>
    static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

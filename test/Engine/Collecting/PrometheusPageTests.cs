using System.Text;
using Leeway.Core.Series;
using Leeway.Engine.Collecting;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>The page of a real Prometheus, in the formats that it has.</summary>
public sealed class PrometheusPageTests
{
    [Fact]
    public async Task Its_protobuf_page_shows_the_series_of_its_text_pages_with_values_between_theirs()
    {
        await using var prometheus = await PrometheusServer.Start();
        _ = await Text(prometheus.Url); // after which there are series about this page too
        var before = await Text(prometheus.Url);
        var protobuf = Protobuf(
            await Fetch(prometheus.Url, PageFormat.ProtobufFirst, "application/vnd.google.protobuf")
        );
        var after = await Text(prometheus.Url);

        Assert.True(protobuf.Count > 200, $"{protobuf.Count} series");
        Assert.Equal(Names(before), Names(protobuf));
        Assert.Equal(Names(after), Names(protobuf));
        foreach (var (series, value) in protobuf.Where(one => IsCounter(one.Key)))
        {
            Assert.InRange(value, before[series], after[series]);
        }
    }

    static IEnumerable<string> Names(Dictionary<string, double> page) => page.Keys.Order(StringComparer.Ordinal);

    static bool IsCounter(string series) =>
        series.Contains("_total{", StringComparison.Ordinal)
        || series.Contains("_bucket{", StringComparison.Ordinal)
        || series.Contains("_count{", StringComparison.Ordinal);

    static async Task<Dictionary<string, double>> Text(Uri server)
    {
        // It does not offer OpenMetrics for its own page.
        var bytes = await Fetch(server, PageFormat.TextFirst, "text/plain");
        var page = new Dictionary<string, double>(StringComparer.Ordinal);
        var reader = new ExpositionReader(bytes, ExpositionFormat.PrometheusText);
        while (reader.Read())
        {
            page.Add(Name(reader.Series), reader.Value);
        }
        Assert.Null(reader.Error);
        return page;
    }

    static Dictionary<string, double> Protobuf(byte[] bytes)
    {
        var page = new Dictionary<string, double>(StringComparer.Ordinal);
        var reader = new ProtobufReader(bytes, new ProtobufText(), NativeBounds.None, long.MaxValue);
        while (reader.Read())
        {
            page.Add(Name(reader.Series), reader.Value);
        }
        Assert.Null(reader.Error);
        return page;
    }

    static string Name(ReadOnlySpan<byte> series)
    {
        Assert.True(ExpositionSeries.TryParse(series, out var labels, out _), Encoding.UTF8.GetString(series));
        return BoundText.Unify(labels).ToString();
    }

    static async Task<byte[]> Fetch(Uri server, string accept, string expected)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, "/metrics"));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}

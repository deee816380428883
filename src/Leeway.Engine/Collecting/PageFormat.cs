using System.Net.Http.Headers;
using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>Which formats a target is asked for, and which one its answer is in.</summary>
static class PageFormat
{
    const string Protobuf = "application/vnd.google.protobuf";
    const string OpenMetrics = "application/openmetrics-text";
    const string ProtobufMessages = $"{Protobuf};proto=io.prometheus.client.MetricFamily;encoding=delimited";

    /// <summary>Text first: protobuf where a target has nothing else.</summary>
    public const string TextFirst =
        $"{OpenMetrics};version=1.0.0,text/plain;version=0.0.4;q=0.5,{ProtobufMessages};q=0.2,*/*;q=0.1";

    /// <summary>Protobuf first: it alone has native histograms.</summary>
    public const string ProtobufFirst =
        $"{ProtobufMessages},{OpenMetrics};version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

    /// <summary>What the body is written in; what calls itself nothing that we know is taken for text, as exporters often forget it.</summary>
    public static ScrapePage Of(MediaTypeHeaderValue? contentType)
    {
        switch (contentType?.MediaType?.ToLowerInvariant())
        {
            case OpenMetrics when Parameter(contentType, "version") is { } version && !IsFirstVersion(version):
                return ScrapePage.Refused($"the page is OpenMetrics {version}, which was not asked for: 1.0.0");
            case OpenMetrics:
                return new ScrapePage(ExpositionFormat.OpenMetricsText, Refusal: null);
            case Protobuf when Parameter(contentType, "encoding") is { } encoding and not "delimited":
                return ScrapePage.Refused(
                    $"the page is protobuf in the encoding '{encoding}', which was not asked for: delimited"
                );
            case Protobuf:
                return new ScrapePage(ExpositionFormat.Protobuf, Refusal: null);
            default:
                return new ScrapePage(ExpositionFormat.PrometheusText, Refusal: null);
        }
    }

    static bool IsFirstVersion(string version) =>
        version.StartsWith("0.", StringComparison.Ordinal) || version.StartsWith("1.", StringComparison.Ordinal);

    static string? Parameter(MediaTypeHeaderValue contentType, string name) =>
        contentType
            .Parameters.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))
            ?.Value?.Trim('"');
}

using System.Globalization;
using System.Net;
using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>Fetches a target's page, within its limits of bytes and time.</summary>
public sealed class ScrapeClient : IDisposable
{
    const string Accept = "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

    const int RedirectsMax = 5;

    readonly HttpClient _http;

    public ScrapeClient()
        : this(
            new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.GZip,
                MaxAutomaticRedirections = RedirectsMax,
                UseCookies = false,
                UseProxy = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a name that moves is looked up again
                MaxConnectionsPerServer = 64,
            }
        ) { }

    internal ScrapeClient(HttpMessageHandler network) =>
        // No timeout here: each scrape brings its own.
        _http = new HttpClient(network) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Fetches a page into the buffer.</summary>
    /// <returns>The page's format, or why there is no page.</returns>
    internal async Task<ScrapePage> Fetch(ScrapedTarget target, ScrapeBuffer buffer, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target.Address);
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        request.Headers.TryAddWithoutValidation("User-Agent", "leeway");
        var timeout = target.Job.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("X-Prometheus-Scrape-Timeout-Seconds", timeout);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var isRedirect = (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is not null;
            var manner = isRedirect ? $", after {RedirectsMax} redirects or to an address that is not followed" : "";
            return ScrapePage.Refused($"answered {(int)response.StatusCode} {response.ReasonPhrase}{manner}");
        }
        if (response.Content.Headers.ContentEncoding.FirstOrDefault() is { } encoding && encoding != "identity")
        {
            return ScrapePage.Refused(
                $"the body is encoded as '{encoding}', once more or in another way than asked for: gzip"
            );
        }
        var isOpenMetrics = response.Content.Headers.ContentType?.MediaType == "application/openmetrics-text";
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var bytesMax = target.Job.BodyBytesMax;
        do
        {
            if (buffer.Length > bytesMax)
            {
                return ScrapePage.Refused(
                    $"the body is longer than {bytesMax} bytes; raise bodyBytesMax of Scrape '{target.Job.Name}' or show less"
                );
            }
            if (!buffer.TryMakeRoom(bytesMax + 1))
            {
                return ScrapePage.Refused(
                    $"the bodies that are being read fill {buffer.Memory.BytesMax} bytes, the most that they may together; lower bodyBytesMax of targets that show too much"
                );
            }
        } while (await buffer.Fill(body, cancellation) > 0);
        var format = isOpenMetrics ? ExpositionFormat.OpenMetricsText : ExpositionFormat.PrometheusText;
        return new ScrapePage(format, Refusal: null);
    }

    public void Dispose() => _http.Dispose();
}

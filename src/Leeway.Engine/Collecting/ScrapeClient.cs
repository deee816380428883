using System.Globalization;
using System.Net;
using Leeway.Engine.Access;

namespace Leeway.Engine.Collecting;

/// <summary>Fetches a target's page, within its limits of bytes and time.</summary>
public sealed class ScrapeClient(AccessClient http)
{
    /// <summary>Fetches a page into the buffer.</summary>
    /// <returns>The page's format, or why there is no page.</returns>
    internal async Task<ScrapePage> Fetch(ScrapedTarget target, ScrapeBuffer buffer, CancellationToken cancellation)
    {
        using var response = await http.Send(target.Job.Access, () => Request(target), cancellation);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return ScrapePage.Refused(HttpRefusal.Of(response, $"Scrape '{target.Job.Name}'"));
        }
        if (response.Content.Headers.ContentEncoding.FirstOrDefault() is { } encoding && encoding != "identity")
        {
            return ScrapePage.Refused(
                $"the body is encoded as '{encoding}', once more or in another way than asked for: gzip"
            );
        }
        var page = PageFormat.Of(response.Content.Headers.ContentType);
        if (page.Refusal is not null)
        {
            return page;
        }
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        try
        {
            return await Read(body, target, buffer, cancellation) is { } refusal ? ScrapePage.Refused(refusal) : page;
        }
        catch (IOException broken) when (!cancellation.IsCancellationRequested)
        {
            return ScrapePage.Refused($"the page breaks off after {buffer.Length} bytes: {broken.Message}");
        }
    }

    static async Task<string?> Read(
        Stream body,
        ScrapedTarget target,
        ScrapeBuffer buffer,
        CancellationToken cancellation
    )
    {
        var bytesMax = target.Job.BodyBytesMax;
        do
        {
            if (buffer.Length > bytesMax)
            {
                return $"the body is longer than {bytesMax} bytes; raise bodyBytesMax of Scrape '{target.Job.Name}' or show less";
            }
            if (!buffer.TryMakeRoom(bytesMax + 1))
            {
                return $"the bodies that are being read fill {buffer.Memory.BytesMax} bytes, the most that they may together; lower bodyBytesMax of targets that show too much";
            }
        } while (await buffer.Fill(body, cancellation) > 0);
        return null;
    }

    static HttpRequestMessage Request(ScrapedTarget target)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, target.Address);
        request.Headers.TryAddWithoutValidation(
            "Accept",
            target.Format.IsProtobufFirst ? PageFormat.ProtobufFirst : PageFormat.TextFirst
        );
        request.Headers.TryAddWithoutValidation("User-Agent", "leeway");
        var timeout = target.Job.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("X-Prometheus-Scrape-Timeout-Seconds", timeout);
        return request;
    }
}

using System.Globalization;
using System.Net;
using System.Text;

namespace Leeway.Bench.Peers;

/// <summary>Counters of many services, as a target shows them now and as a history tells of them.</summary>
sealed class Requests(int services, string instance, DateTimeOffset began)
{
    static readonly TimeSpan Scrape = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Evaluation = TimeSpan.FromSeconds(30);

    /// <summary>Answers scrapes until the listener is closed.</summary>
    public async Task Answer(HttpListener target)
    {
        while (target.IsListening)
        {
            var context = await target.GetContextAsync();
            var page = new StringBuilder("# TYPE requests_total counter\n");
            var now = TimeProvider.System.GetUtcNow();
            for (var service = 0; service < services; service++)
            {
                foreach (var code in Codes)
                {
                    page.Append(
                        CultureInfo.InvariantCulture,
                        $"requests_total{{service=\"s{service}\",code=\"{code}\"}} {At(service, code, now)}\n"
                    );
                }
            }
            context.Response.ContentType = "text/plain; version=0.0.4";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page.ToString()));
            context.Response.Close();
        }
    }

    /// <summary>
    /// Three days of the counters, which is all that the rules read of them, and thirty of the recorded ratio of five
    /// minutes, in the format that promtool makes blocks of.
    /// </summary>
    public void WriteHistory(string path, DateTimeOffset until)
    {
        using var text = new StreamWriter(path);
        text.Write("# TYPE requests counter\n");
        for (var service = 0; service < services; service++)
        {
            foreach (var code in Codes)
            {
                var series =
                    $"requests_total{{service=\"s{service}\",code=\"{code}\",job=\"bench\",instance=\"{instance}\"}}";
                for (var at = until - TimeSpan.FromDays(3); at < until; at += Scrape)
                {
                    Sample(text, series, At(service, code, at), at);
                }
            }
        }
        text.Write("# TYPE slo:sli_error:ratio_rate5m gauge\n");
        for (var service = 0; service < services; service++)
        {
            var random = new Random(service);
            var series =
                $"slo:sli_error:ratio_rate5m{{sloth_id=\"bench-{service}\",sloth_service=\"s{service}\",sloth_slo=\"availability\",sloth_window=\"5m\"}}";
            for (var at = until - TimeSpan.FromDays(30); at < until; at += Evaluation)
            {
                Sample(text, series, random.NextDouble() * 0.001, at);
            }
        }
        text.Write("# EOF\n");
    }

    static string[] Codes { get; } = ["200", "201", "404", "500"];

    static void Sample(StreamWriter text, string series, double value, DateTimeOffset at) =>
        text.Write(
            string.Create(CultureInfo.InvariantCulture, $"{series} {value} {at.ToUnixTimeMilliseconds() / 1000.0}\n")
        );

    double At(int service, string code, DateTimeOffset at)
    {
        var share = code switch
        {
            "200" => 1,
            "500" => 0.0005,
            _ => 0.01,
        };
        return Math.Floor((at - began).TotalSeconds * (10 + (service % 50)) * share);
    }
}

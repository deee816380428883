using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Leeway.Bench.Detect;

/// <summary>Services with even traffic, each of which fails altogether from an instant of its own on, and the pagers that are told of it.</summary>
sealed class FailingServices : IDisposable
{
    /// <summary>Requests a second of each.</summary>
    public const double Rate = 100;

    readonly HttpListener _listener = new();
    readonly DateTimeOffset _origin;
    readonly ConcurrentDictionary<(string Pager, string Service), DateTimeOffset> _paged = [];

    /// <param name="origin">When their counters were 0.</param>
    public FailingServices(int count, DateTimeOffset origin, int port)
    {
        _origin = origin;
        Names = [.. Enumerable.Range(0, count).Select(service => $"s{service}")];
        Failing = new DateTimeOffset[count];
        Array.Fill(Failing, DateTimeOffset.MaxValue);
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = Answer();
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Since when each fails; the end of time if it does not.</summary>
    public DateTimeOffset[] Failing { get; }

    /// <summary>How long after its first failure a pager was told of each service that it was told of.</summary>
    public IReadOnlyList<TimeSpan> Delays(string pager) =>
        [
            .. Names
                .Index()
                .Where(service => _paged.ContainsKey((pager, service.Item)))
                .Select(service => _paged[(pager, service.Item)] - Failing[service.Index])
                .Order(),
        ];

    /// <summary>The counters of one service: requests and failed ones.</summary>
    public (double Good, double Bad) Counted(int service, DateTimeOffset at)
    {
        var bad = at > Failing[service] ? (at - Failing[service]).TotalSeconds * Rate : 0;
        return (Math.Floor(((at - _origin).TotalSeconds * Rate) - bad), Math.Floor(bad));
    }

    public void Dispose() => _listener.Close();

    async Task Answer()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                if (context.Request.HttpMethod == "POST")
                {
                    await Page(context);
                }
                else
                {
                    await Show(context);
                }
            }
            catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Somebody who hung up must not end the measurement; its end closes the listener.
            }
        }
    }

    async Task Show(HttpListenerContext context)
    {
        var page = new StringBuilder("# TYPE requests_total counter\n");
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (index, name) in Names.Index())
        {
            var (good, bad) = Counted(index, now);
            page.Append(
                CultureInfo.InvariantCulture,
                $"requests_total{{service=\"{name}\",code=\"200\"}} {good}\nrequests_total{{service=\"{name}\",code=\"500\"}} {bad}\n"
            );
        }
        context.Response.ContentType = "text/plain; version=0.0.4";
        await context.Response.OutputStream.WriteAsync(Encoding.ASCII.GetBytes(page.ToString()));
        context.Response.Close();
    }

    // A Leeway tells of one alert, an Alertmanager of a list.
    async Task Page(HttpListenerContext context)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
        if (body.RootElement.TryGetProperty("alerts", out var alerts))
        {
            foreach (var alert in alerts.EnumerateArray())
            {
                var labels = alert.GetProperty("labels");
                if (labels.GetProperty("severity").GetString() == "page")
                {
                    _paged.TryAdd(("alertmanager", labels.GetProperty("sloth_service").GetString()!), now);
                }
            }
        }
        else if (body.RootElement.GetProperty("severity").GetString() == "page")
        {
            _paged.TryAdd(("leeway", body.RootElement.GetProperty("slo").GetString()!), now);
        }
        context.Response.Close();
    }
}

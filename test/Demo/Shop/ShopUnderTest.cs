using System.Globalization;
using System.Text.RegularExpressions;
using Leeway.Core.Time;
using Leeway.Demo.Shop;
using Leeway.Demo.Traffic;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Demo.Tests.Shop;

/// <summary>The whole shop within the test, on free ports.</summary>
sealed partial class ShopUnderTest : IAsyncDisposable
{
    readonly CancellationTokenSource _stop = new();
    readonly StringWriter _news = new();
    readonly Task _running;
    readonly HttpClient _http = new() { Timeout = 10.Seconds };

    ShopUnderTest(DemoPorts ports, TimeProvider clock)
    {
        Ports = ports;
        _running = ShopHost.Run(ports, seed: 1, clock, _news, _stop.Token);
    }

    public DemoPorts Ports { get; }

    public string News
    {
        get
        {
            // The shop writes through a synchronized writer that locks the one below it.
            lock (_news)
            {
                return _news.ToString();
            }
        }
    }

    public static async Task<ShopUnderTest> Start(TimeProvider? clock = null)
    {
        var shop = new ShopUnderTest(FreePorts.Find(), clock ?? TimeProvider.System);
        await Poll.Until(
            _ => Task.FromResult(shop.News),
            news => news.StartsWith("open", StringComparison.Ordinal) || shop._running.IsCompleted,
            () => "the shop to open"
        );
        return shop;
    }

    public int Port(string service, int instance = 0) =>
        Ports.Of(ServiceProfile.All.Single(one => one.Name == service))[instance];

    /// <summary>The status and the time that one request took.</summary>
    public async Task<(int Status, TimeSpan Took)> Visit(int port, string path)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var request = new HttpRequestMessage(
            path == "/checkout" ? HttpMethod.Post : HttpMethod.Get,
            $"http://127.0.0.1:{port}{path}"
        );
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, TimeProvider.System.GetElapsedTime(began));
    }

    /// <summary>Sends a request and hangs up after a while.</summary>
    public async Task VisitImpatiently(int port, string path, TimeSpan patience)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ends.CancelAfter(patience);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _http.GetAsync(new Uri($"http://127.0.0.1:{port}{path}"), ends.Token)
        );
    }

    public async Task<(int Status, string Text)> Control(string path)
    {
        using var response = await _http.PostAsync(
            new Uri($"http://127.0.0.1:{Ports.Control}/{path}"),
            null,
            TestContext.Current.CancellationToken
        );
        return (
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    public Task<string> Metrics(int port) =>
        _http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"), TestContext.Current.CancellationToken);

    /// <summary>The requests that an instance has counted, by status.</summary>
    public async Task<Dictionary<int, int>> Counts(int port) =>
        Counted()
            .Matches(await Metrics(port))
            .GroupBy(match => Number(match, "status"))
            .ToDictionary(status => status.Key, status => status.Sum(match => Number(match, "count")));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _http.Dispose();
        _stop.Dispose();
    }

    static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """^http_server_request_duration_seconds_count\{.*http_response_status_code="(?<status>\d+)".*\} (?<count>\d+)$""",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Counted();
}

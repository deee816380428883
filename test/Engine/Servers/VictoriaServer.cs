using System.Text;

namespace Leeway.Engine.Tests.Servers;

/// <summary>A real VictoriaMetrics on a free port; skips the test where it is not installed.</summary>
sealed class VictoriaServer : IAsyncDisposable
{
    readonly ServerProcess _process;

    VictoriaServer(ServerProcess process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <param name="openMetrics">Lines with timestamps in seconds, which it holds from its start on.</param>
    public static async Task<VictoriaServer> Start(IEnumerable<string> openMetrics)
    {
        var program = ServerProcess.RequireProgram("victoria-metrics", "victoria-metrics");
        var port = ServerProcess.FreePort();
        var process = ServerProcess.Start(
            program,
            folder =>
                [
                    $"-storageDataPath={Path.Combine(folder.FullName, "data")}",
                    $"-httpListenAddr=127.0.0.1:{port}",
                    "-retentionPeriod=100y",
                    "-search.latencyOffset=0s",
                ]
        );
        var server = new VictoriaServer(process, new Uri($"http://127.0.0.1:{port}"));
        await process.WaitForLine("pprof handlers are exposed");
        await server.Import(openMetrics);
        return server;
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    // The text format has milliseconds where OpenMetrics has seconds.
    async Task Import(IEnumerable<string> openMetrics)
    {
        var text = new StringBuilder();
        foreach (var line in openMetrics.Where(line => line[0] != '#'))
        {
            var blank = line.LastIndexOf(' ');
            var seconds = decimal.Parse(line[(blank + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            text.Append(line[..blank]).Append(' ').Append((long)(seconds * 1000)).Append('\n');
        }
        using var http = new HttpClient { BaseAddress = Url };
        using var body = new StringContent(text.ToString());
        using var answer = await http.PostAsync(
            new Uri("api/v1/import/prometheus", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        answer.EnsureSuccessStatusCode();
        using var flushed = await http.GetAsync(
            new Uri("internal/force_flush", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        flushed.EnsureSuccessStatusCode();
    }
}

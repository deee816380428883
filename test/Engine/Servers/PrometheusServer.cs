namespace Leeway.Engine.Tests.Servers;

/// <summary>A real Prometheus on a free port, scraping nothing; skips the test where it is not installed.</summary>
sealed class PrometheusServer : IAsyncDisposable
{
    readonly ServerProcess _process;

    PrometheusServer(ServerProcess process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<PrometheusServer> Start()
    {
        var program = ServerProcess.RequireProgram("prometheus", "prometheus");
        var port = ServerProcess.FreePort();
        var process = ServerProcess.Start(
            program,
            folder =>
            {
                var file = Path.Combine(folder.FullName, "prometheus.yml");
                File.WriteAllText(file, "global: {}\n");
                return
                [
                    $"--config.file={file}",
                    $"--storage.tsdb.path={Path.Combine(folder.FullName, "data")}",
                    $"--web.listen-address=127.0.0.1:{port}",
                ];
            }
        );
        await process.WaitForLine("Server is ready to receive web requests");
        return new PrometheusServer(process, new Uri($"http://127.0.0.1:{port}"));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}

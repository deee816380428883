namespace Leeway.Engine.Tests.Servers;

/// <summary>A real Prometheus on a free port, scraping nothing if it is not told to; skips the test where it is not installed.</summary>
sealed class PrometheusServer : IAsyncDisposable
{
    readonly ServerProcess _process;

    PrometheusServer(ServerProcess process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <param name="configuration">Its YAML.</param>
    /// <param name="past">Fills the folder of its storage before it starts.</param>
    /// <param name="features">What it is to do beside what it does for everybody: <c>native-histograms</c>.</param>
    /// <param name="inside">A program that starts it in its own surroundings, with that program's arguments.</param>
    public static async Task<PrometheusServer> Start(
        Action<string>? past = null,
        string configuration = "global: {}\n",
        string features = "",
        IReadOnlyList<string>? inside = null
    )
    {
        var program = ServerProcess.RequireProgram("prometheus", "prometheus");
        var port = ServerProcess.FreePort();
        IReadOnlyList<string> words = [.. inside ?? [], program];
        var process = ServerProcess.Start(
            words[0],
            folder =>
            {
                var file = Path.Combine(folder.FullName, "prometheus.yml");
                File.WriteAllText(file, configuration);
                var data = folder.CreateSubdirectory("data").FullName;
                past?.Invoke(data);
                return
                [
                    .. words.Skip(1),
                    $"--config.file={file}",
                    $"--storage.tsdb.path={data}",
                    "--storage.tsdb.retention.time=100y",
                    $"--web.listen-address=127.0.0.1:{port}",
                    $"--enable-feature={features}",
                ];
            }
        );
        await process.WaitForLine("Server is ready to receive web requests");
        return new PrometheusServer(process, new Uri($"http://127.0.0.1:{port}"));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}

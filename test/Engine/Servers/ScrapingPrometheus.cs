namespace Leeway.Engine.Tests.Servers;

/// <summary>A real Prometheus that scrapes one target each second, and can be stopped and started again over its data.</summary>
sealed class ScrapingPrometheus : IAsyncDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leeway-prometheus-");
    readonly int _port = ServerProcess.FreePort();
    readonly string _program = ServerProcess.RequireProgram("prometheus", "prometheus");
    ServerProcess? _process;

    ScrapingPrometheus(string job, string target) =>
        File.WriteAllText(
            ConfigurationFile,
            $$"""
            global: {scrape_interval: 1s, scrape_timeout: 500ms}
            scrape_configs:
              - job_name: {{job}}
                static_configs: [{targets: ["{{target}}"]}]

            """
        );

    public Uri Url => new($"http://127.0.0.1:{_port}");

    string ConfigurationFile => Path.Combine(_folder.FullName, "prometheus.yml");

    public static async Task<ScrapingPrometheus> Start(string job, string target)
    {
        var prometheus = new ScrapingPrometheus(job, target);
        await prometheus.Start();
        return prometheus;
    }

    public async Task Start()
    {
        _process = ServerProcess.Start(
            _program,
            _ =>
                [
                    $"--config.file={ConfigurationFile}",
                    $"--storage.tsdb.path={Path.Combine(_folder.FullName, "data")}",
                    $"--web.listen-address=127.0.0.1:{_port}",
                ]
        );
        await _process.WaitForLine("Server is ready to receive web requests");
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task Stop()
    {
        if (_process is { } process)
        {
            _process = null;
            await process.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _folder.Delete(recursive: true);
    }
}

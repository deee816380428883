using System.Diagnostics;
using Leeway.Core.Time;

namespace Leeway.Bench;

/// <summary>A Prometheus over what is stored in a folder; it ends with this.</summary>
sealed class PrometheusProcess : IAsyncDisposable
{
    readonly Process _process;

    PrometheusProcess(Process process) => _process = process;

    /// <summary>Processor time since its start.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.HasExited
                ? throw new InvalidOperationException("Prometheus ended by itself.")
                : _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="folder">Gets its configuration, and has its storage in <c>data</c>.</param>
    public static async Task<PrometheusProcess> Start(
        string folder,
        string address,
        string configuration = "global: {}\n"
    )
    {
        var file = Path.Combine(folder, "prometheus.yml");
        await File.WriteAllTextAsync(file, configuration);
        var prometheus = new PrometheusProcess(
            Process.Start(
                "prometheus",
                [
                    $"--config.file={file}",
                    $"--storage.tsdb.path={Path.Combine(folder, "data")}",
                    "--storage.tsdb.retention.time=100y",
                    $"--web.listen-address={address}",
                    "--log.level=error",
                ]
            )
        );
        using var http = new HttpClient();
        while (!await IsReady(http, new Uri($"http://{address}/-/ready")))
        {
            _ = prometheus.Used; // throws if it has ended
            await Task.Delay(100.Milliseconds, TimeProvider.System, CancellationToken.None);
        }
        return prometheus;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    static async Task<bool> IsReady(HttpClient http, Uri ready)
    {
        try
        {
            using var answer = await http.GetAsync(ready);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using Leeway.Core.Time;

namespace Leeway.Bench;

/// <summary>A VictoriaMetrics over a folder; it ends with this.</summary>
sealed class VictoriaProcess : IDisposable
{
    readonly Process _process;
    readonly HttpClient _http;

    VictoriaProcess(Process process, string address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = new Uri(address), Timeout = 5.Minutes };
    }

    /// <summary>Processor seconds since its start.</summary>
    public double Used => ProcessFigures.ProcessorSeconds(_process);

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="folder">Gets its storage.</param>
    public static async Task<VictoriaProcess> Start(string folder, string address)
    {
        var victoria = new VictoriaProcess(
            LeewayProcess.Start(
                "victoria-metrics",
                $"-storageDataPath={folder}",
                $"-httpListenAddr={new Uri(address).Authority}",
                "-retentionPeriod=100y",
                "-search.latencyOffset=0s",
                "-loggerLevel=ERROR"
            ),
            address
        );
        while (!await victoria.IsReady())
        {
            await Task.Delay(100.Milliseconds, TimeProvider.System, CancellationToken.None);
        }
        return victoria;
    }

    /// <param name="text">Lines with timestamps in milliseconds.</param>
    public async Task Import(string text)
    {
        using var body = new StringContent(text);
        using var answer = await _http.PostAsync(new Uri("api/v1/import/prometheus", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        await Flush();
    }

    /// <summary>Makes all that was written visible to queries.</summary>
    public Task Flush() => _http.GetStringAsync(new Uri("internal/force_flush", UriKind.Relative));

    /// <summary>The value of a query that gives one; 0 if it gives none.</summary>
    public async Task<double> Ask(string query, DateTimeOffset at)
    {
        var question = $"api/v1/query?query={Uri.EscapeDataString(query)}&time={at.ToUnixTimeSeconds()}";
        var answer = JsonNode.Parse(await _http.GetStringAsync(new Uri(question, UriKind.Relative)))!;
        return answer["data"]!["result"]!.AsArray() is [var one, ..]
            ? double.Parse((string)one!["value"]![1]!, provider: null)
            : 0;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _http.Dispose();
    }

    async Task<bool> IsReady()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException("VictoriaMetrics ended by itself.");
        }
        try
        {
            using var answer = await _http.GetAsync(new Uri("health", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Leeway.Engine.Tests.Servers;

/// <summary>A real Alertmanager on a free port; skips the test where it is not installed.</summary>
sealed partial class AlertmanagerServer : IAsyncDisposable
{
    const string Configuration = """
        route:
          receiver: nobody
        receivers:
          - name: nobody
        """;

    readonly ServerProcess _process;

    AlertmanagerServer(ServerProcess process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>What it has logged, for the message of a failure.</summary>
    public string Output => _process.Output;

    /// <param name="configuration">Its YAML; without one it takes alerts and tells nobody.</param>
    /// <param name="port">0 for a free one.</param>
    public static async Task<AlertmanagerServer> Start(string configuration = Configuration, int port = 0)
    {
        var program = ServerProcess.RequireProgram("prometheus-alertmanager", "prometheus-alertmanager");
        var process = ServerProcess.Start(
            program,
            folder =>
            {
                var file = Path.Combine(folder.FullName, "alertmanager.yml");
                File.WriteAllText(file, configuration);
                return
                [
                    $"--config.file={file}",
                    $"--storage.path={Path.Combine(folder.FullName, "data")}",
                    $"--web.listen-address=127.0.0.1:{port}",
                    "--cluster.listen-address=",
                ];
            }
        );
        // It says the port that it got only once it listens, so that nothing needs to be polled.
        var line = await process.WaitForLine("msg=\"Listening on\"");
        return new AlertmanagerServer(process, new Uri($"http://{Address.Match(line).Groups["host"].Value}"));
    }

    /// <summary>The alerts that it believes to be firing, from its API.</summary>
    public async Task<IReadOnlyList<JsonElement>> Alerts(HttpClient http)
    {
        var stop = TestContext.Current.CancellationToken;
        return await http.GetFromJsonAsync<List<JsonElement>>(new Uri(Url, "/api/v2/alerts"), stop) ?? [];
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [GeneratedRegex(@"address=(?<host>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex Address { get; }
}

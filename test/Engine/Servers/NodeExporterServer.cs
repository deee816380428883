namespace Leeway.Engine.Tests.Servers;

/// <summary>A real node exporter on a free port; skips the test where it is not installed.</summary>
sealed class NodeExporterServer : IAsyncDisposable
{
    readonly ServerProcess _process;

    NodeExporterServer(ServerProcess process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<NodeExporterServer> Start()
    {
        var program = ServerProcess.RequireProgram("prometheus-node-exporter", "prometheus-node-exporter");
        var port = ServerProcess.FreePort();
        var process = ServerProcess.Start(program, _ => [$"--web.listen-address=127.0.0.1:{port}"]);
        await process.WaitForLine("Listening on");
        return new NodeExporterServer(process, new Uri($"http://127.0.0.1:{port}"));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}

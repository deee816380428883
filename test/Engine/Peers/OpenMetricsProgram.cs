using System.Globalization;
using System.Text.Json;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Peers;

/// <summary>A program that counts with Python's Prometheus client and shows its page as OpenMetrics; skips the test where that is not installed.</summary>
sealed class OpenMetricsProgram : IAsyncDisposable
{
    // Debian's own, which finds Debian's packages whatever other one the PATH has.
    const string Python = "/usr/bin/python3";
    const string Client = "/usr/lib/python3/dist-packages/prometheus_client/__init__.py";

    // The clock is the test's, so that start times fit the instants at which pages are told.
    const string Program = """
        import http.server, json, time
        import prometheus_client as client

        def begin():
            global registry, requests, seconds
            registry = client.CollectorRegistry()
            requests = client.Counter('requests', 'With "quotes", a \\ and a\nline.', ['code'], registry=registry)
            seconds = client.Histogram('d', 'In seconds.', ['path'], buckets=[.1, .25, 1], registry=registry)
            client.Info('build', 'A family of one.', registry=registry).info({'version': '1"2\\3'})
            client.Enum('phase', 'A set of states.', states=['up', 'down'], registry=registry)
            client.Summary('size', 'Without quantiles.', registry=registry).observe(3)

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                encode, content_type = client.exposition.choose_encoder(self.headers['Accept'])
                self.answer(encode(registry), content_type)
                print('showed', content_type, flush=True)

            def do_POST(self):
                step = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
                time.time = lambda: step['now']
                if step['restarts']:
                    begin()
                for code in step['codes']:
                    requests.labels(code).inc(exemplar={'trace_id': 'a b"c\\d\n', 'code': code})
                for value in step['seconds']:
                    seconds.labels('/a "b" \\c').observe(value, {'trace_id': 'x'})
                self.answer(b'', 'text/plain')

            def answer(self, body, content_type):
                self.send_response(200)
                self.send_header('Content-Type', content_type)
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
        print('listening on', server.server_port, flush=True)
        server.serve_forever()
        """;

    readonly HttpClient _http = new();
    readonly ServerProcess _process;

    OpenMetricsProgram(ServerProcess process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<OpenMetricsProgram> Start()
    {
        Assert.SkipUnless(
            File.Exists(Client),
            "Python's client is not installed: apt-get install python3-prometheus-client"
        );
        var process = ServerProcess.Start(
            Python,
            folder =>
            {
                var file = Path.Combine(folder.FullName, "program.py");
                File.WriteAllText(file, Program);
                return [file];
            }
        );
        var line = await process.WaitForLine("listening on");
        var port = int.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
        return new OpenMetricsProgram(process, new Uri($"http://127.0.0.1:{port}/metrics"));
    }

    /// <summary>The content type in which it shows its page next.</summary>
    public async Task<string> Showed() => (await _process.WaitForLine("showed"))["showed ".Length..];

    public async Task Count(ProgramStep step)
    {
        using var body = new StringContent(JsonSerializer.Serialize(step, JsonSerializerOptions.Web));
        try
        {
            using var answer = await _http.PostAsync(Url, body, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException)
        {
            Assert.Fail($"The program failed:\n{_process.Output}");
        }
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _process.DisposeAsync();
    }
}

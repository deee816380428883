using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A storefront (nginx) and the exporters that watch it, all real, each on a free port.</summary>
sealed class ExporterServers : IAsyncDisposable
{
    readonly List<IAsyncDisposable> _servers = [];

    /// <summary>The port of each, by the one that it usually has.</summary>
    public Dictionary<int, int> Ports { get; } = [];

    /// <param name="written">What a job has written down for the node exporter.</param>
    public static async Task<ExporterServers> Start(string written)
    {
        // All before any: a test that is skipped leaves nothing running.
        var programs = new[]
        {
            Program("nginx", "/usr/sbin"),
            Program("prometheus-nginx-exporter"),
            Program("prometheus-blackbox-exporter"),
            Program("prometheus-node-exporter"),
        };
        var servers = new ExporterServers();
        await servers.StartNginx(programs[0]);
        await servers.StartExporter(
            9113,
            programs[1],
            (_, port) =>
                [
                    $"-web.listen-address=127.0.0.1:{port}",
                    $"-nginx.scrape-uri=http://127.0.0.1:{servers.Ports[8080]}/status",
                ],
            "successfully started"
        );
        await servers.StartExporter(
            9115,
            programs[2],
            (folder, port) =>
            {
                var file = Path.Combine(folder.FullName, "blackbox.yml");
                File.WriteAllText(
                    file,
                    "modules: {http_2xx: {prober: http, http: {preferred_ip_protocol: ip4, fail_if_body_not_matches_regexp: [storefront]}}}"
                );
                return [$"--config.file={file}", $"--web.listen-address=127.0.0.1:{port}"];
            },
            "Listening on"
        );
        await servers.StartExporter(
            9100,
            programs[3],
            (folder, port) =>
            {
                File.WriteAllText(Path.Combine(folder.FullName, "job.prom"), written);
                return [$"--web.listen-address=127.0.0.1:{port}", $"--collector.textfile.directory={folder.FullName}"];
            },
            "Listening on"
        );
        var prometheus = await PrometheusServer.Start();
        servers._servers.Add(prometheus);
        servers.Ports[9090] = prometheus.Url.Port;
        return servers;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    static string Program(string name, string folder = "")
    {
        var path = Path.Combine(folder, name);
        return folder.Length > 0 && File.Exists(path) ? path : ServerProcess.RequireProgram(name, name);
    }

    async Task StartNginx(string program)
    {
        var port = ServerProcess.FreePort();
        var server = ServerProcess.Start(
            program,
            folder =>
            {
                var file = Path.Combine(folder.FullName, "nginx.conf");
                File.WriteAllText(file, NginxConfiguration(port));
                return ["-p", folder.FullName, "-c", file, "-e", "stderr"];
            }
        );
        _servers.Add(server);
        Ports[8080] = port;
        await Poll.Until(
            async stop =>
            {
                try
                {
                    using var http = new HttpClient();
                    return await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), stop);
                }
                catch (HttpRequestException)
                {
                    return "";
                }
            },
            text => text.Contains("storefront", StringComparison.Ordinal),
            () => $"nginx answers; it wrote:\n{server.Output}"
        );
    }

    async Task StartExporter(
        int usualPort,
        string program,
        Func<DirectoryInfo, int, IReadOnlyList<string>> arguments,
        string ready
    )
    {
        var port = ServerProcess.FreePort();
        var server = ServerProcess.Start(program, folder => arguments(folder, port));
        _servers.Add(server);
        Ports[usualPort] = port;
        await server.WaitForLine(ready);
    }

    static string NginxConfiguration(int port) =>
        $$"""
            daemon off;
            pid nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server {
                listen 127.0.0.1:{{port}};
                location / { return 200 "the storefront\n"; }
                location = /status { stub_status; }
              }
            }
            """;
}

using System.Diagnostics;

namespace Leeway.Engine.Tests.Servers;

/// <summary>A real PostgreSQL on a free port of this machine, in a folder of its own; skips the test where it is not installed.</summary>
sealed class PostgresServer : IAsyncDisposable
{
    public const string Password = "sesame-open";

    const string Programs = "/usr/lib/postgresql";

    // It refuses to run as root: then it runs as the user that Debian makes for it.
    static readonly string[] AsItself =
        Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    readonly string _programs;
    readonly DirectoryInfo _folder;
    ServerProcess? _process;

    PostgresServer(string programs, DirectoryInfo folder, int port) =>
        (_programs, _folder, Port) = (programs, folder, port);

    public int Port { get; }

    /// <summary>To a database of this server, which need not be there yet.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=leeway;Password={Password};Database={database}";

    public static async Task<PostgresServer> Start()
    {
        var programs = Directory.Exists(Programs)
            ? Directory.GetDirectories(Programs).MaxBy(path => int.TryParse(Path.GetFileName(path), out var n) ? n : 0)
            : null;
        Assert.SkipWhen(programs is null, "PostgreSQL is not installed: apt-get install postgresql");
        var folder = Directory.CreateTempSubdirectory("leeway-postgres-");
        var password = Path.Combine(folder.FullName, "password");
        await File.WriteAllTextAsync(password, Password, TestContext.Current.CancellationToken);
        if (AsItself.Length > 0)
        {
            await Run("chown", ["-R", "postgres", folder.FullName]);
        }
        var data = Path.Combine(folder.FullName, "data");
        await Run(
            [.. AsItself, $"{programs}/bin/initdb", "-D", data, "-U", "leeway", "-A", "scram-sha-256"],
            [$"--pwfile={password}", "--no-sync", "-E", "UTF8", "--locale=C"]
        );
        var server = new PostgresServer(programs!, folder, ServerProcess.FreePort());
        await server.GoOn();
        return server;
    }

    /// <summary>Starts it again, with all that it had, at the same port.</summary>
    public async Task GoOn()
    {
        string[] words = [.. AsItself, $"{_programs}/bin/postgres"];
        _process = ServerProcess.Start(
            words[0],
            _ =>
                [
                    .. words.Skip(1),
                    "-D",
                    Path.Combine(_folder.FullName, "data"),
                    "-p",
                    $"{Port}",
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "fsync=off",
                ],
            Path.GetTempPath()
        );
        await _process.WaitForLine("database system is ready to accept connections");
    }

    /// <summary>Ends it at once, and with it all connections.</summary>
    public async Task Stop()
    {
        if (_process is { } process)
        {
            _process = null;
            // Killed outright it would leave its shared memory behind; this ends it and its children at once.
            await Run("kill", ["-QUIT", $"{process.Id}"]);
            await process.WaitForEnd();
            await process.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _folder.Delete(recursive: true);
    }

    static Task Run(string[] words, string[] more) => Run(words[0], [.. words.Skip(1), .. more]);

    static async Task Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(process.ExitCode == 0, $"{program} failed: {await errors}");
    }
}

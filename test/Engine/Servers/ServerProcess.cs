using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Servers;

/// <summary>A server that tests start for themselves: its output is kept, its process is ended, its folder removed.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    readonly Process _process;
    readonly ConcurrentQueue<string> _output = new();
    readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    ServerProcess(Process process, DirectoryInfo folder) => (_process, Folder) = (process, folder);

    /// <summary>The server's own, empty at its start.</summary>
    public DirectoryInfo Folder { get; }

    public int Id => _process.Id;

    /// <summary>Everything that it has written to its output and error streams, for the message of a failure.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Where the program lies, or the test is skipped with what to install.</summary>
    public static string RequireProgram(string name, string debianPackage)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not installed: apt-get install {debianPackage}");
        return path!;
    }

    /// <summary>A port that was free a moment ago; for servers that cannot pick one and say which.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <param name="arguments">Made from the server's folder, after it exists.</param>
    /// <param name="workingFolder">Its own by default; for one that runs as a user who may not look into that.</param>
    public static ServerProcess Start(
        string program,
        Func<DirectoryInfo, IReadOnlyList<string>> arguments,
        string? workingFolder = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("leeway-test-");
        var start = new ProcessStartInfo(program, arguments(folder))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = workingFolder ?? folder.FullName,
        };
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var server = new ServerProcess(process, folder);
        process.OutputDataReceived += (_, line) => server.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        process.Exited += (_, _) => server._lines.Writer.TryComplete();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    /// <summary>The next line of output with this text, for example the one that says that the server is ready.</summary>
    /// <exception cref="InvalidOperationException">The server ended, or did not write it within 30 s; with its output.</exception>
    public async Task<string> WaitForLine(string text)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(30.Seconds);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            // Falls through to the message, as when the server has ended.
        }
        throw new InvalidOperationException(
            $"{_process.StartInfo.FileName} did not write \"{text}\". It wrote:\n{Output}"
        );
    }

    /// <summary>Until it has ended by itself.</summary>
    public Task WaitForEnd() => _process.WaitForExitAsync(TestContext.Current.CancellationToken);

    /// <summary>Ends the process at once, as a crash would.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Folder.Delete(recursive: true);
    }

    void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
            _lines.Writer.TryWrite(line);
        }
    }
}

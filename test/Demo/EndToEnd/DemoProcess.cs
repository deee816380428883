using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Demo.Tests.EndToEnd;

/// <summary>A real <c>leeway demo</c> on free ports.</summary>
sealed class DemoProcess : IAsyncDisposable
{
    readonly Process _process;
    readonly ConcurrentQueue<string> _output = new();

    DemoProcess(Process process, DemoPorts ports) => (_process, Ports) = (process, ports);

    public DemoPorts Ports { get; }

    public int Id => _process.Id;

    public string Output => string.Join('\n', _output);

    public Uri Address => new($"http://127.0.0.1:{Ports.Server}");

    public static DemoProcess Start(params string[] options) => Start(FreePorts.Find(), options);

    public static DemoProcess Start(DemoPorts ports, params string[] options)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "leeway.dll"),
            "demo",
            "--port",
            ports.First.ToString(CultureInfo.InvariantCulture),
            .. options,
        ];
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        var demo = new DemoProcess(process, ports);
        process.OutputDataReceived += (_, line) => demo.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => demo.Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return demo;
    }

    /// <summary>The first line with this text.</summary>
    public async Task<string> Line(string text)
    {
        await Poll.Until(
            _ => Task.FromResult(_process.HasExited),
            hasExited => hasExited || Find(text) is not null,
            () => $"the line '{text}'; the demo wrote:\n{Output}"
        );
        return Find(text) ?? throw new InvalidOperationException($"The demo never wrote '{text}'. It wrote:\n{Output}");
    }

    /// <summary>The process of the shop, from the line that names it.</summary>
    public async Task<int> ShopId()
    {
        var line = await Line("runs as process ");
        return int.Parse(line.Split("runs as process ")[1].Split(';')[0], CultureInfo.InvariantCulture);
    }

    public async Task<int> ExitCode()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Kill() => _process.Kill();

    /// <summary>What Ctrl-C sends.</summary>
    public async Task Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Until a process is gone: ended, or waiting for nobody but its reaper.</summary>
    public static Task Gone(int id) =>
        Poll.Until(_ => Task.FromResult(IsAlive(id)), isAlive => !isAlive, () => $"process {id} to end");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    string? Find(string text) => _output.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal));

    void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
        }
    }
}

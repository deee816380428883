using System.Diagnostics;
using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Demo.Shop;

/// <summary>The shop's own process; it ends with this one, however this one ends.</summary>
/// <remarks>The shop reads its input, which is a pipe from here: when we are gone, it ends, and so does the shop.</remarks>
sealed class ShopProcess : IAsyncDisposable
{
    readonly Process _process;
    readonly TimeProvider _clock;
    readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    ShopProcess(Process process, TimeProvider clock) => (_process, _clock) = (process, clock);

    public int Id => _process.Id;

    /// <summary>Ends when all instances answer, or in vain when the process does.</summary>
    public Task Opened => _opened.Task;

    /// <summary>Ends when the process does.</summary>
    public Task Ended => _process.WaitForExitAsync(CancellationToken.None);

    /// <param name="command">A program and its arguments.</param>
    /// <param name="tell">Hears what happens in the shop.</param>
    public static ShopProcess Start(
        IReadOnlyList<string> command,
        DemoPorts ports,
        int seed,
        TimeProvider clock,
        Action<ShopNews> tell
    )
    {
        string[] arguments = [.. command.Skip(1), "--port", Text(ports.First), "--seed", Text(seed)];
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            },
        };
        var shop = new ShopProcess(process, clock);
        process.OutputDataReceived += (_, line) => shop.Hear(line.Data, tell);
        process.Start();
        process.BeginOutputReadLine();
        return shop;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
        }
        try
        {
            // Its hosts take up to a second to let go of what they are answering.
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(3.Seconds, _clock);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
        _process.Dispose();
    }

    void Hear(string? line, Action<ShopNews> tell)
    {
        if (line is null)
        {
            _opened.TrySetException(new IOException("The shop ended before it was open."));
            return;
        }
        switch (ShopNews.Read(line))
        {
            case ShopNews.Open:
                _opened.TrySetResult();
                break;
            case { } news:
                tell(news);
                break;
        }
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

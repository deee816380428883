namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Runs a command to its end.</summary>
static class CommandLine
{
    /// <summary>The exit code and what was written to the output and error streams, together.</summary>
    public static async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "leeway.dll"), .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["COLUMNS"] = "200";
        using var process = System.Diagnostics.Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(stop);
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, output + await error);
    }
}

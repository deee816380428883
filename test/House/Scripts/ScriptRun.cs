using System.Diagnostics;

namespace Leeway.House.Tests.Scripts;

/// <summary>What a script printed and how it ended.</summary>
sealed record ScriptRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the program that was built with these tests, without its launcher, in the root of the repository.</summary>
    public static Task<ScriptRun> OfLeeway(params IEnumerable<string> arguments) =>
        Of(
            "-c",
            ["exec dotnet \"$@\"", "bash", Path.Combine(AppContext.BaseDirectory, "leeway.dll"), .. arguments],
            Repository.Root,
            []
        );

    /// <param name="environment">What differs from our own environment; null removes a variable.</param>
    public static async Task<ScriptRun> Of(
        string script,
        IEnumerable<string> arguments,
        string folder,
        Dictionary<string, string?> environment
    )
    {
        var start = new ProcessStartInfo("/bin/bash", [script, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        var token = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(token);
        var error = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return new ScriptRun(process.ExitCode, await output, await error);
    }
}

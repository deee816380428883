using System.Diagnostics;

namespace Leeway.Bench;

/// <summary>Programs that are measured from outside.</summary>
static class LeewayProcess
{
    /// <summary>Where <see cref="Serve"/> listens.</summary>
    public const string Address = "http://127.0.0.1:19470";

    /// <summary>What <c>dotnet</c> runs.</summary>
    public static string Program =>
        Path.GetFullPath(Path.Combine("src", "Leeway.Cli", "bin", "Release", "net10.0", "leeway.dll"));

    /// <summary><c>leeway serve</c> over the documents of a folder, with its ledger below it.</summary>
    public static Process Serve(string folder, string tick)
    {
        return Start(
            "dotnet",
            Program,
            "serve",
            folder,
            "--data",
            Path.Combine(folder, "data"),
            "--listen",
            Address,
            "--tick",
            tick
        );
    }

    public static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }
}

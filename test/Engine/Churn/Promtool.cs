using System.Diagnostics;

namespace Leeway.Engine.Tests.Churn;

/// <summary>The tool that Debian's prometheus brings along.</summary>
static class Promtool
{
    /// <summary>Makes blocks of a storage out of samples with timestamps.</summary>
    /// <param name="openMetrics">The file that has them; it is removed.</param>
    /// <param name="storage">A Prometheus that is started over this folder answers for the past.</param>
    /// <exception cref="InvalidOperationException">It failed; it has said why.</exception>
    public static void MakeBlocks(string openMetrics, string storage)
    {
        // It reads the whole file once for each block.
        string[] arguments =
        [
            "tsdb",
            "create-blocks-from",
            "--max-block-duration=768h",
            "openmetrics",
            openMetrics,
            storage,
        ];
        using var promtool = Process.Start(
            new ProcessStartInfo("promtool", arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        promtool.StandardOutput.ReadToEnd();
        promtool.WaitForExit();
        if (promtool.ExitCode != 0)
        {
            throw new InvalidOperationException($"promtool could not make blocks of {openMetrics}.");
        }
        File.Delete(openMetrics);
    }
}

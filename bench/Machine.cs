using System.Runtime.InteropServices;

namespace Leeway.Bench;

/// <summary>What the figures were measured on.</summary>
static class Machine
{
    public static string Description =>
        $"{Processor}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, "
        + $"{RuntimeInformation.OSDescription.Split('#')[0].Trim()}, {RuntimeInformation.FrameworkDescription}";

    /// <summary>Anonymous resident memory: what the process needs for itself, without files that the system holds for it.</summary>
    public static double AnonymousMegabytes()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return AnonymousMegabytesOf(Environment.ProcessId);
    }

    /// <summary>The same of another process, with what it has not collected yet.</summary>
    public static double AnonymousMegabytesOf(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status")
            .First(one => one.StartsWith("RssAnon:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], provider: null) / 1024;
    }

    static string Processor =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            is { } line
            ? line.Split(':')[1].Trim()
            : "unknown processor";
}

using System.Diagnostics;

namespace Leeway.Bench;

/// <summary>What another process uses, as the system tells it.</summary>
static class ProcessFigures
{
    // Linux counts processor time in hundredths of a second for everyone who reads it.
    const double TicksASecond = 100;

    /// <summary>User and system time since its start, from <c>/proc/PID/stat</c>.</summary>
    public static double ProcessorSeconds(Process process)
    {
        var stat = File.ReadAllText($"/proc/{process.Id}/stat");
        // The second field is the program's name in parentheses, and may hold blanks; utime and stime are fields 14 and 15.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], provider: null) + long.Parse(fields[12], provider: null)) / TicksASecond;
    }

    public static double ResidentMegabytes(Process process)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], provider: null) / 1024;
    }
}

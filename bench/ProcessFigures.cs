using System.Diagnostics;

namespace Leeway.Bench;

/// <summary>What another process uses, as the system tells it.</summary>
static class ProcessFigures
{
    // Linux counts processor time in hundredths of a second for everyone who reads it.
    const double TicksASecond = 100;

    /// <summary>User and system time since its start, from <c>/proc/PID/stat</c>.</summary>
    public static double ProcessorSeconds(Process process) => Seconds($"/proc/{process.Id}/stat", 14);

    /// <summary>The same of all processes that this one started and that have ended.</summary>
    public static double ProcessorSecondsOfEnded() => Seconds("/proc/self/stat", 16);

    // The second field is the program's name in parentheses, and may hold blanks; times of the user and of the system follow each other.
    static double Seconds(string file, int field)
    {
        var stat = File.ReadAllText(file);
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[field - 3], provider: null) + long.Parse(fields[field - 2], provider: null))
            / TicksASecond;
    }

    public static double ResidentMegabytes(Process process)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status")
            .First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], provider: null) / 1024;
    }
}

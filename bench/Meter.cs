using System.Diagnostics;

namespace Leeway.Bench;

/// <summary>Measures work by the processor time of the process, or by the clock.</summary>
static class Meter
{
    /// <summary>Milliseconds of processor time, user and system.</summary>
    public static double Cpu(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    /// <summary>Milliseconds by the clock.</summary>
    public static double Wall(Action work)
    {
        var before = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(before).TotalMilliseconds;
    }

    public static double Median(int times, Func<int, double> measure)
    {
        var values = Enumerable.Range(0, times).Select(measure).Order().ToArray();
        return values[values.Length / 2];
    }
}

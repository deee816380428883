using System.Globalization;
using Leeway.Engine.Tests.Collecting.Worlds;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>What a target's page says of a process, truly or not.</summary>
static class PageText
{
    const string Counter = "requests_total";
    const string ProcessStart = "process_start_time_seconds ";

    public static IReadOnlyList<string> Of(WorldProcess process, bool statesStart, Lie lie, Random random)
    {
        var lines = new List<string> { "something_else 1" };
        foreach (var (code, value) in process.Counters)
        {
            lines.Add(Line(code, Say(value, lie, random)));
            if (lie is Lie.SaysTwice && random.Next(3) == 0)
            {
                lines.Add(Line(code, value + random.Next(1, 20)));
            }
        }
        if (statesStart)
        {
            lines.Add($"{ProcessStart}{process.StartSeconds}");
        }
        if (lie is Lie.LeavesOut && random.Next(3) == 0)
        {
            lines.RemoveAt(random.Next(lines.Count));
        }
        return lines;
    }

    /// <summary>The values on a page by code; of a series that stands twice, the first.</summary>
    public static IReadOnlyDictionary<string, double> Values(IEnumerable<string> lines)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var parts in lines.Select(line => line.Split('"')).Where(parts => parts.Length == 3))
        {
            values.TryAdd(parts[1], double.Parse(parts[2][1..], CultureInfo.InvariantCulture));
        }
        return values;
    }

    /// <summary>When the process began, if the page says so.</summary>
    public static long? StartSeconds(IEnumerable<string> lines) =>
        lines.FirstOrDefault(line => line.StartsWith(ProcessStart, StringComparison.Ordinal)) is { } line
            ? long.Parse(line[ProcessStart.Length..], CultureInfo.InvariantCulture)
            : null;

    static string Line(string code, double value) =>
        FormattableString.Invariant($$"""{{Counter}}{code="{{code}}"} {{value}}""");

    static double Say(long value, Lie lie, Random random) =>
        lie switch
        {
            Lie.GoesBack when random.Next(6) == 0 => random.NextInt64(value + 1),
            Lie.IsNoNumber when random.Next(4) == 0 => random.Next(4) switch
            {
                0 => double.NaN,
                1 => double.PositiveInfinity,
                2 => -5,
                _ => 1e300,
            },
            _ => value,
        };
}

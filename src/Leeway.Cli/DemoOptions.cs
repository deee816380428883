using System.CommandLine;
using System.CommandLine.Parsing;
using Leeway.Core.Time;
using Leeway.Demo;

namespace Leeway.Cli;

/// <summary>Options of the demo and of its shop, each made anew for its command.</summary>
static class DemoOptions
{
    public static Option<int> Port() =>
        new("--port")
        {
            Description = $"the first of the demo's {DemoPorts.Count} ports; the others follow it",
            DefaultValueFactory = _ => DemoPorts.UsualFirst,
            CustomParser = ReadPort,
        };

    public static Option<int> Seed() =>
        new("--seed") { Description = "of everything that is left to chance", DefaultValueFactory = _ => 1 };

    /// <summary>An option whose default is no time at all if there is none.</summary>
    public static Option<TimeSpan?> Duration(string name, string description, TimeSpan? otherwise) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => otherwise,
            CustomParser = ReadDuration,
        };

    /// <summary>For tests and those who look for it.</summary>
    public static Option<TimeSpan?> Hidden(string name, TimeSpan otherwise)
    {
        var option = Duration(name, "", otherwise);
        option.Hidden = true;
        return option;
    }

    static int ReadPort(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var last = ushort.MaxValue - DemoPorts.Count + 1;
        if (int.TryParse(text, out var port) && port >= 1 && port <= last)
        {
            return port;
        }
        result.AddError($"'{text}' is no port to begin at; write a number from 1 to {last}.");
        return DemoPorts.UsualFirst;
    }

    static TimeSpan? ReadDuration(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DurationText.TryParse(text, out var duration) && duration > TimeSpan.Zero)
        {
            return duration;
        }
        result.AddError($"'{text}' is no duration; write for example '90s' or '5m'.");
        return null;
    }
}

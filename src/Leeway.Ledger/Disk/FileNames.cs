using System.Globalization;

namespace Leeway.Ledger.Disk;

/// <summary>The names of the files in the data folder.</summary>
static class FileNames
{
    /// <summary>Ends the name of a file that is still being written.</summary>
    public const string Unfinished = ".tmp";

    /// <summary>Ends the name of a file that failed its checksum.</summary>
    public const string SetAside = ".bad";

    /// <summary>Of the logs that there are, the one with the highest number is in force.</summary>
    public static string Log(long number) => $"log-{number}.lwl";

    /// <summary>Of the generations of a block that there are, the highest is in force.</summary>
    public static string Block(long startTick, int ticks, long generation) =>
        $"block-{startTick}-{ticks}-{generation}.lwb";

    public static bool IsLog(string name, out long number)
    {
        number = 0;
        return Middle(name, "log-", ".lwl") is { } middle && TryNumber(middle, out number);
    }

    public static bool IsBlock(string name) => Middle(name, "block-", ".lwb") is not null;

    static string? Middle(string name, string start, string end) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)
            ? name[start.Length..^end.Length]
            : null;

    static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Leeway.Engine.Tests.Snapshots;

/// <summary>Compares what is said with a committed file, in the folder Snapshots beside the test.</summary>
/// <remarks>LEEWAY_WRITE_SNAPSHOTS=1 writes the files instead; the diff is then for a person to judge.</remarks>
static partial class Snapshot
{
    const string Switch = "LEEWAY_WRITE_SNAPSHOTS";

    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Matches(string name, string text, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name);
        var whole = text.TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, whole);
            return;
        }
        Assert.True(File.Exists(file), $"There is no snapshot {file}; {Switch}=1 writes it.");
        Assert.True(
            File.ReadAllText(file) == whole,
            Difference(name, File.ReadAllLines(file), whole.Split('\n')[..^1])
        );
    }

    /// <summary>The same JSON, a field a line, as a diff shows it best; a list of numbers stays together.</summary>
    public static string Json(string json) =>
        Numbers().Replace(JsonNode.Parse(json)!.ToJsonString(Indented), list => Space().Replace(list.Value, ""));

    static string Difference(string name, string[] expected, string[] actual)
    {
        var at = expected.Zip(actual).TakeWhile(lines => lines.First == lines.Second).Count();
        return $"""
            {name} is another from line {at + 1} on; if that is meant, {Switch}=1 writes it anew.
            - {expected.ElementAtOrDefault(at)}
            + {actual.ElementAtOrDefault(at)}

            All of it is now:
            {string.Join('\n', actual)}
            """;
    }

    [GeneratedRegex(@"\[(?:\s*(?:[0-9.E+-]+|null),?)+\s*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}

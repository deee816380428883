using System.Diagnostics;
using System.Globalization;

namespace Leeway.Cli.Commands.AgreeVerb;

/// <summary>What git knows of who wrote what.</summary>
static class Git
{
    /// <summary>Who commits here; null if git is not there or does not know.</summary>
    public static string? Email() => Ask(Environment.CurrentDirectory, "config", "user.email")?.Trim();

    /// <summary>Who committed a line of a file as it is now; null if it is not committed, or not under git.</summary>
    /// <param name="line">Counted from 1.</param>
    public static CommittedLine? Author(string file, int line)
    {
        var path = Path.GetFullPath(file);
        var at = line.ToString(CultureInfo.InvariantCulture);
        if (Ask(Path.GetDirectoryName(path)!, "blame", "--porcelain", "-L", $"{at},{at}", "--", path) is not { } answer)
        {
            return null;
        }
        var lines = answer.Split('\n');
        var commit = lines[0].Split(' ')[0];
        return commit.All(digit => digit == '0')
            ? null
            : new CommittedLine(commit, Field(lines, "author"), Field(lines, "author-mail").Trim('<', '>'));
    }

    /// <summary>Whether the commit bears a signature that git can verify.</summary>
    public static bool IsSigned(string file, string commit) =>
        Ask(Path.GetDirectoryName(Path.GetFullPath(file))!, "verify-commit", commit) is not null;

    static string Field(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name + " ", StringComparison.Ordinal))?[(name.Length + 1)..].Trim()
        ?? "";

    // Null if git says no, or is not there.
    static string? Ask(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync();
            var text = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            errors.Wait();
            return git.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

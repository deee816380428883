using System.Reflection;
using System.Text.RegularExpressions;
using Leeway.House.Tests.Scripts;

namespace Leeway.House.Tests.Papers;

/// <summary>What the papers say of the command, against the command itself.</summary>
public partial class CommandTests
{
    static readonly RepositoryFile Reference = new("docs/reference/cli.md");

    static IEnumerable<DocumentedCommand> Uses => Repository.FilesIn("", ".md").SelectMany(DocumentedCommand.In);

    [Fact]
    public async Task every_documented_verb_and_option_exists()
    {
        var breaches = new List<string>();
        foreach (var uses in Uses.GroupBy(use => use.Verb, StringComparer.Ordinal))
        {
            var help = await Help(uses.Key);
            breaches.AddRange(
                uses.Where(use => help is null || !use.Options.All(help.Contains)).Select(use => $"{use}")
            );
        }
        Breaches.None(breaches);
    }

    [Fact]
    public async Task every_verb_and_option_is_documented()
    {
        var breaches = new List<string>();
        foreach (var verb in await Verbs())
        {
            var help = await Help(verb) ?? "";
            var missing = LongOption()
                .Matches(help)
                .Select(match => match.Value)
                .Append($"## {verb}\n")
                .Where(word => !Reference.Text.Contains(word, StringComparison.Ordinal));
            breaches.AddRange(missing.Select(word => $"{verb}: {word.Trim()}"));
        }
        Breaches.None(breaches);
    }

    [Fact]
    public void uses_were_really_found() =>
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "serve", "check", "status", "explain", "ledger info" },
            Uses.Select(use => use.Verb).ToHashSet(StringComparer.Ordinal)
        );

    [Fact]
    public void the_exit_codes_are_those_of_the_program()
    {
        var documented = ExitCodeRow()
            .Matches(Reference.Text)
            .ToDictionary(row => row.Groups["name"].Value, row => int.Parse(row.Groups["code"].Value, null));
        var actual = Assembly
            .Load("leeway")
            .GetType("Leeway.Cli.ExitCode", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.Name, field => (int)field.GetRawConstantValue()!);

        Assert.Equal(actual, documented);
    }

    // All of them, and those that are below another.
    static async Task<List<string>> Verbs()
    {
        var verbs = new List<string>();
        var above = new Queue<string>([""]);
        while (above.TryDequeue(out var group))
        {
            var help = await Help(group) ?? "";
            var commands = help.IndexOf("Commands:", StringComparison.Ordinal);
            var below = commands < 0 ? [] : Verb().Matches(help[commands..]).Select(Word).ToList();
            foreach (var verb in below.Select(word => $"{group} {word}".Trim()))
            {
                verbs.Add(verb);
                above.Enqueue(verb);
            }
        }
        return verbs;
    }

    // Null if there is no such verb.
    static async Task<string?> Help(string verb)
    {
        var run =
            verb.Length > 0
                ? await ScriptRun.OfLeeway([.. verb.Split(' '), "--help"])
                : await ScriptRun.OfLeeway("--help");
        // With '--help' an unknown verb is no error: it gets the help of the command itself.
        return run.ExitCode == 0 && run.Out.Contains($"leeway {verb}", StringComparison.Ordinal) ? run.Out : null;
    }

    static string Word(Match match) => match.Groups["verb"].Value;

    [GeneratedRegex(@"^  (?<verb>[a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=\s)--[a-z-]+")]
    private static partial Regex LongOption();

    [GeneratedRegex(@"^\| (?<code>\d+) \| `(?<name>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();
}

using System.Text.RegularExpressions;
using Leeway.House.Tests.Scripts;

namespace Leeway.House.Tests.Papers;

/// <summary>What the papers tell a reader to type works.</summary>
public class ShownCommandTests
{
    static readonly Lazy<string> Documents = new(() =>
        string.Concat(Repository.FilesIn("examples/", ".yaml").Select(file => file.Text))
        + string.Concat(Repository.FilesIn("docs/guide/", ".md").SelectMany(CodeBlock.In).Select(block => block.Text))
    );

    static readonly Lazy<HashSet<string>> TestClasses = new(() =>
        [
            .. Repository
                .FilesIn("test/", ".cs")
                .Select(file => $"{file.Folder.Replace('/', '.')}.{Path.GetFileNameWithoutExtension(file.Name)}"),
        ]
    );

    /// <summary>Those that need nothing and end by themselves.</summary>
    public static TheoryData<string> Quick =>
        [
            .. ShownCommand
                .All.Where(command =>
                    command.Words is ["./leeway" or "leeway", "check", ..]
                        && command.Words[2].StartsWith("examples/", StringComparison.Ordinal)
                    || command.Words is ["./leeway" or "leeway", "replay", "--history", ..]
                    || command.Words is ["./leeway" or "leeway", "dependencies", ..]
                        && command.Words[2].StartsWith("examples/", StringComparison.Ordinal)
                    || command.Words is ["./leeway" or "leeway", .., "--help" or "--version"]
                )
                .Select(command => string.Join(' ', command.Words.Skip(1)))
                .Distinct(),
        ];

    [Fact]
    public void every_command_that_is_shown_can_be_typed_as_it_stands() =>
        Breaches.None(ShownCommand.All.SelectMany(command => Troubles(command).Select(what => $"{command}: {what}")));

    [Theory]
    [MemberData(nameof(Quick))]
    public async Task a_command_that_is_quick_runs(string arguments)
    {
        var run = await ScriptRun.OfLeeway(arguments.Split(' '));

        Assert.Equal("", run.Error);
        Assert.Equal(arguments.EndsWith("examples/mistakes", StringComparison.Ordinal) ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public void commands_were_really_found()
    {
        var shown = ShownCommand.All.Select(command => string.Join(' ', command.Words)).ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "./leeway serve examples/prometheus",
                "./leeway explain prometheus-query-success",
                "./leeway demo",
                "./test.sh",
                "./simulate.sh 10000 1",
                "dotnet run --project test/Core -- -class *BurnRate*",
                "dotnet csharpier format .",
            },
            shown
        );
        Assert.Contains("check examples/mistakes", Quick.Select(row => row.Data));
        Assert.Contains("--help", Quick.Select(row => row.Data));
    }

    [Theory]
    [InlineData("./leeway sevre examples/prometheus")]
    [InlineData("./leeway serve examples/shop --dota x")]
    [InlineData("./leeway serve")]
    [InlineData("./leeway serve examples/never-written")]
    [InlineData("./leeway status --format xml")]
    [InlineData("./leeway explain no-such-slo")]
    [InlineData("./never-written.sh 1")]
    [InlineData("dotnet run --project test/Nowhere")]
    [InlineData("dotnet run --project test/Core -- -class '*NoSuchTests'")]
    [InlineData("LEEWAY_SEED=17 dotnet run --project test/Core -- -class '*NoSuchTests'")]
    [InlineData("dotnet prettier .")]
    public void a_command_that_cannot_be_typed_is_seen(string line) =>
        Assert.NotEmpty(ShownCommand.In("sample", $"```\n{line}\n```\n").SelectMany(Troubles));

    [Theory]
    [InlineData("Run `./leeway check` before you deploy.")]
    [InlineData("```\n./leeway serve DIR… [--data FOLDER]\n```\n")]
    [InlineData("`./leeway COMMAND`")]
    [InlineData("```yaml\nkind: Service\n```\n")]
    public void what_only_names_a_command_is_not_one_to_type(string markdown) =>
        Assert.Empty(ShownCommand.In("sample", markdown));

    static IEnumerable<string> Troubles(ShownCommand command) =>
        command.Words switch
        {
            ["./leeway" or "leeway", .. var arguments] => CommandTree.Errors(arguments).Concat(Missing(arguments)),
            ["dotnet", "run", "--project", var project, .. var rest] => MissingTests(project, rest),
            ["dotnet", "build" or "restore" or "test" or "tool", ..] => [],
            ["dotnet", var tool, ..] => new RepositoryFile(".config/dotnet-tools.json").Text.Contains($"\"{tool}\":")
                ? []
                : [$"'{tool}' is not among the tools"],
            [var script, ..] => Repository.Has(script) ? [] : ["there is no such script"],
            [] => ["nothing to run"],
        };

    static IEnumerable<string> Missing(string[] arguments)
    {
        foreach (
            var path in arguments.Where(word =>
                word.StartsWith("examples/", StringComparison.Ordinal) && !Repository.Has(word)
            )
        )
        {
            yield return $"there is no {path}";
        }
        if (arguments is ["explain", var subject, ..] && !IsDocumented(subject.Split('/', '{')[0]))
        {
            yield return "no example and no guide has such an SLO";
        }
    }

    static bool IsDocumented(string slo) =>
        Regex.IsMatch(Documents.Value, $@"name: {Regex.Escape(slo)}\s", RegexOptions.None, TimeSpan.FromSeconds(1));

    static IEnumerable<string> MissingTests(string project, string[] rest)
    {
        if (!Repository.FilesIn(project + "/", ".csproj").Any())
        {
            yield return "there is no such project";
        }
        foreach (var (at, _) in rest.Index().Where(word => word.Item == "-class"))
        {
            var pattern = "^" + Regex.Escape(rest[at + 1]).Replace(@"\*", ".*") + "$";
            if (
                !TestClasses.Value.Any(name => Regex.IsMatch(name, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            )
            {
                yield return $"no test class is called {rest[at + 1]}";
            }
        }
    }
}

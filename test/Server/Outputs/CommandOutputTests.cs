using System.Globalization;
using System.Text;
using Leeway.Engine.Tests.Snapshots;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Server.Tests.Outputs;

/// <summary>What the commands print, to the letter: transcripts of a terminal.</summary>
public sealed class CommandOutputTests(StillServer server) : IClassFixture<StillServer>
{
    static readonly string Examples = Path.Combine(RepositoryRoot.Path, "examples");

    [Fact]
    public async Task Help_says_these_words() =>
        Snapshot.Matches(
            "help.txt",
            await Transcript(
                ["--help"],
                ["serve", "--help"],
                ["check", "--help"],
                ["status", "--help"],
                ["explain", "--help"],
                ["silence", "--help"],
                ["silence", "add", "--help"],
                ["silence", "list", "--help"],
                ["silence", "end", "--help"],
                ["replay", "--help"],
                ["demo", "--help"],
                ["ledger", "--help"],
                ["ledger", "info", "--help"],
                ["ledger", "verify", "--help"],
                ["ledger", "export", "--help"],
                ["ledger", "import", "--help"],
                ["import", "--help"],
                ["import", "prometheus-config", "--help"]
            )
        );

    [Fact]
    public async Task A_wrong_command_line_is_answered_with_these_words() =>
        Snapshot.Matches(
            "usage.txt",
            await Transcript(
                [],
                ["sevre"],
                ["--sevrer"],
                ["watch", "."],
                ["serve"],
                ["serve", ".", "--dota", "x", "--tick", "soon"],
                ["check", "--fromat=json", "."],
                ["check", "--", "-no-such-folder"],
                ["check", ".", "-v"],
                ["status", "--sever", "x"],
                ["explain", "--servre", "http://localhost", "orders"],
                ["status", "--format", "xml"],
                ["status", "--server", "localhost"],
                ["serve", ".", "--tick", "soon"],
                ["serve", ".", "--listen", "https://localhost"],
                ["ledger", "verfiy", "."],
                ["ledger", "export", "."],
                ["ledger", "export", ".", "--slo", "x"],
                ["ledger", "export", ".", "--column", "x", "--form", "2026-03-01T12:00:00Z"],
                ["ledger", "export", ".", "--column", "x", "--from", "yesterday", "--step", "long"],
                ["demo", "--port", "70000"],
                ["demo", "--for", "ever"],
                ["check", "no-such-folder"]
            )
        );

    [Fact]
    public async Task Check_says_these_words() =>
        Snapshot.Matches(
            "check.txt",
            await Transcript(
                ["check", Path.Combine(Examples, "mistakes")],
                ["check", Path.Combine(Examples, "prometheus"), Path.Combine(Examples, "shop")],
                ["check", Path.Combine(Examples, "adjustments")],
                ["check", Path.Combine(Examples, "prometheus"), "--format", "JSON"],
                ["check", Path.Combine(Examples, "prometheus"), "--format", "Text"]
            )
        );

    [Fact]
    public async Task Check_of_mistakes_says_this_to_a_script() =>
        Snapshot.Matches(
            "check.json",
            Snapshot.Json((await Run("check", Path.Combine(Examples, "mistakes"), "--format", "json")).Output)
        );

    [Fact]
    public async Task Status_says_these_words() => Snapshot.Matches("status.txt", await Transcript(["status"]));

    [Fact]
    public async Task Explain_says_these_words() =>
        Snapshot.Matches(
            "explain.txt",
            await Transcript(
                ["explain", "orders"],
                ["explain", "orders/page"],
                ["explain", "searches-quick"],
                ["explain", "browsing"],
                ["explain", "browsing-always"],
                ["explain", "mail"],
                ["explain", "orders{kind=\"gift\"}/page"],
                ["explain", "orders{kind=\"secret\"}"],
                ["explain", "nobody"],
                ["explain", "orders/whisper"]
            )
        );

    [Fact]
    public async Task Replay_of_an_SLO_says_these_words() =>
        Snapshot.Matches(
            "replay-of-an-slo.txt",
            await Transcript(
                ["replay", "orders"],
                ["replay", "orders", "--strategy", "all", "--guard", "off", "--sigma", "0.01%"],
                ["replay", "orders{kind=\"gift\"}", "--target", "99%", "--window", "7d", "--step", "15s"],
                ["replay", "mail"],
                ["replay", "nobody"],
                ["replay", "orders", "--step", "20s"],
                ["replay", "orders", "--history", "counts.csv"],
                [
                    "replay",
                    "orders",
                    "--incidents",
                    Path.Combine(RepositoryRoot.Path, "examples", "replay", "incidents.csv"),
                ],
                ["replay", "orders", "--sweep", "--strategy", "all"],
                ["replay", "orders", "--sweep", "--sigma", "0.01%", "--targets", "99.9%,99%"]
            )
        );

    [Fact]
    public async Task Incidents_with_errors_are_not_sent_to_any_server()
    {
        using var folder = new TestFolder();
        folder.Write("incidents.csv", "start,end,label\nyesterday,2026-03-01T12:00:00Z,x\n");

        var (exitCode, output) = await Run(
            "replay",
            "orders",
            "--incidents",
            Path.Combine(folder.Documents, "incidents.csv"),
            "--server",
            "http://127.0.0.1:1"
        );

        Assert.Equal(1, exitCode);
        Assert.Contains("incidents.csv:2:1: error: 'yesterday' is no instant", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slos.json", "status")]
    [InlineData("slo-that-pages.json", "explain orders")]
    public async Task A_script_gets_what_the_API_answers(string name, string command)
    {
        var (exitCode, output) = await Run([.. command.Split(' '), "--format", "json"]);

        Assert.Equal(0, exitCode);
        Snapshot.Matches(name, Snapshot.Json(output));
    }

    async Task<string> Transcript(params string[][] commands)
    {
        var text = new StringBuilder();
        foreach (var command in commands)
        {
            var (exitCode, output) = await Run(command);
            text.Append(CultureInfo.InvariantCulture, $"$ {Shown(["leeway", .. command])}\n{output}[{exitCode}]\n\n");
        }
        return text.ToString();
    }

    async Task<(int ExitCode, string Output)> Run(params string[] command)
    {
        var asks = command is ["status" or "explain" or "replay", ..] && !command.Contains("--help");
        var (exitCode, output) = await CommandLine.Run(
            asks && !command.Contains("--server") ? [.. command, "--server", server.Address.ToString()] : command
        );
        // Tables are padded to the right, which no editor would leave alone.
        var lines = server.Scrubbed(Shown([output])).Split('\n').Select(line => line.TrimEnd());
        return (exitCode, string.Join('\n', lines));
    }

    static string Shown(string[] words) =>
        string.Join(' ', words)
            .Replace(RepositoryRoot.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}

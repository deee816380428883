using System.Text.Json;
using System.Text.Json.Nodes;
using Leeway.Client;
using Leeway.Engine.Tests.Snapshots;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Server.Tests.Outputs;

/// <summary>What <c>leeway replay</c> prints of the example's past.</summary>
public sealed class ReplayOutputTests
{
    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "examples", "replay");
    static readonly string[] Promise = ["--target", "99.9%", "--window", "30d"];

    [Fact]
    public async Task All_six_strategies_are_compared_in_these_words() =>
        Snapshot.Matches("replay.txt", await Run(0, "--incidents", Path.Combine(Folder, "incidents.csv")));

    [Fact]
    public async Task A_script_gets_these_numbers() =>
        Snapshot.Matches("replay.json", Snapshot.Json(await Run(0, "--format", "json")));

    [Fact]
    public async Task Rules_of_a_Prometheus_are_compared_in_these_words() =>
        Snapshot.Matches(
            "replay-rules.txt",
            await Run(
                0,
                "--incidents",
                Path.Combine(Folder, "incidents.csv"),
                "--prometheus-rules",
                Path.Combine(Folder, "rules.yml"),
                "--strategy",
                "multi-window-multi-burn-rate"
            )
        );

    [Fact]
    public async Task A_sweep_says_these_words_and_gives_these_documents() =>
        Snapshot.Matches(
            "replay-sweep.txt",
            await Run(0, "--incidents", Path.Combine(Folder, "incidents.csv"), "--sweep", "--targets", "99.9%,99.5%")
        );

    [Fact]
    public async Task A_script_gets_the_front_of_a_sweep_with_its_documents()
    {
        var sweep = JsonSerializer.Deserialize(
            await Run(0, "--sweep", "--format", "json"),
            LeewayJson.Default.SweepDetail
        )!;

        Assert.Equal((504, 2), (sweep.Settings, sweep.Events));
        Assert.All(sweep.Front, one => Assert.Contains("kind: AlertStrategy", one.Document, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_guide_shows_what_is_printed()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "guide", "replay.md"));
        var shown = guide.Split("```")[3].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var printed = await Run(0, "--incidents", Path.Combine(Folder, "incidents.csv"));

        Assert.InRange(shown.Length, 10, 20);
        Assert.All(shown, line => Assert.Contains(line, printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_scripts_rely_on_is_there_by_these_names()
    {
        var strategies = JsonNode.Parse(await Run(0, "--strategy", "all", "--format", "json"))![
            "strategies"
        ]!.AsArray();

        Assert.Equal(6, strategies.Count);
        Assert.All(
            strategies,
            one =>
            {
                Assert.InRange((double)one!["precision"]!["low"]!, 0, (double)one["precision"]!["high"]!);
                Assert.InRange((double)one["recall"]!, 0, 1);
                Assert.NotNull(one["detectionSeconds"]!["median"]);
                Assert.NotNull(one["resetSeconds"]!["median"]);
                Assert.InRange((double)one["budgetAtDetection"]!, 0, 2);
                Assert.InRange((double)one["pagesPerMonth"]!, 5, 15);
                Assert.All(
                    one["alerts"]!.AsArray(),
                    alert => Assert.True((DateTimeOffset)alert!["start"]! < (DateTimeOffset)alert["end"]!)
                );
            }
        );
    }

    [Fact]
    public async Task One_strategy_is_replayed_alone_and_the_guard_and_sigma_can_be_set()
    {
        var output = await Run(0, "--strategy", "burn-rate", "--guard", "on", "--sigma", "20%", "--format", "json");
        var replay = JsonSerializer.Deserialize(output, LeewayJson.Default.ReplayDetail)!;

        Assert.Equal("burn-rate", Assert.Single(replay.Strategies).Name);
        Assert.Single(replay.Events);
        Assert.Equal((0.2m, 0.2m), (replay.PageSignificance, replay.OtherSignificance));
    }

    [Theory]
    [InlineData("--target", "100%", "'100%' is no target; write for example '99.9%'.")]
    [InlineData("--target", "99.9", "'99.9' is no target")]
    [InlineData("--window", "month", "'month' is no duration; write for example '30d' or '1m'.")]
    [InlineData("--strategy", "burnrate", "There is no strategy 'burnrate'; did you mean 'burn-rate'?")]
    [InlineData("--guard", "maybe", "'maybe' is neither on nor off.")]
    [InlineData("--sigma", "a lot", "'a lot' is no part of a budget")]
    public async Task What_cannot_be_meant_is_refused_with_a_remedy(string option, string value, string refusal)
    {
        string[] promise = [.. Promise.Chunk(2).Where(pair => pair[0] != option).SelectMany(pair => pair)];
        var (exitCode, output) = await CommandLine.Run([
            "replay",
            "--history",
            "counts.csv",
            .. promise,
            option,
            value,
        ]);

        Assert.Equal(2, exitCode);
        Assert.Contains(refusal, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_past_or_a_promise_there_is_nothing_to_replay()
    {
        var (exitCode, output) = await CommandLine.Run("replay", "--history", "counts.csv");

        Assert.Equal(2, exitCode);
        Assert.Contains("'--target' is missing", output, StringComparison.Ordinal);
        Assert.Contains("'--window' is missing", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_errors_exits_1_and_one_that_is_not_there_3()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Documents, "counts.csv");
        File.WriteAllText(file, "timestamp,total,bad\n2026-03-01T12:00:00Z,10,11\n2026-03-01T12:01:00Z,ten,1\n");
        var (exitCode, output) = await CommandLine.Run(["replay", "--history", file, .. Promise]);
        Assert.Equal(1, exitCode);
        Assert.Contains("counts.csv:2:25: error: bad '11' is above the total", output, StringComparison.Ordinal);
        Assert.Contains("counts.csv:3:22: error: total 'ten' is no number", output, StringComparison.Ordinal);

        Assert.Equal(3, (await CommandLine.Run(["replay", "--history", "none.csv", .. Promise])).ExitCode);
    }

    [Fact]
    public async Task Incidents_outside_of_the_past_are_left_out_and_said()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Documents, "incidents.csv");
        File.WriteAllText(file, "start,end,label\n2020-03-01T12:00:00Z,2020-03-01T13:00:00Z,long ago\n");

        Assert.Contains(
            "warning: 1 incident lies outside of the history",
            await Run(0, "--incidents", file),
            StringComparison.Ordinal
        );
    }

    static async Task<string> Run(int expected, params string[] options)
    {
        var (exitCode, output) = await CommandLine.Run([
            "replay",
            "--history",
            Path.Combine(Folder, "counts.csv"),
            .. Promise,
            .. options,
        ]);
        Assert.Equal(expected, exitCode);
        return output;
    }
}

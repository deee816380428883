using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Time;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>The example's past, once from its files and once from a server's ledger into which it was imported.</summary>
public sealed class ReplayingTests
{
    static readonly string Example = Path.Combine(RepositoryRoot.Path, "examples", "replay");

    // A column that a target has answered for is not filled from a file: its counters tell what happened.
    const string Nobody = "http://127.0.0.1:9";

    [Fact]
    public async Task A_ledger_is_replayed_and_swept_as_the_file_that_was_imported_into_it()
    {
        using var folder = new TestFolder();
        folder
            .Write("app.yaml", Shop.Documents(Nobody, objective: "0.999"))
            .Write("counts.csv", Recent("counts"))
            .Write("incidents.csv", Recent("incidents"));
        // A ledger is begun by a server, and filled while none has it open.
        await using (var first = await LeewayProcess.Start(folder))
        {
            await first.Slo(Shop.Slo, _ => true, "the first tick");
        }
        var incidents = Path.Combine(folder.Documents, "incidents.csv");
        var counts = Path.Combine(folder.Documents, "counts.csv");
        await Ok("ledger", "import", folder.Data, counts, "--slo", Shop.Slo, "--documents", folder.Documents);
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.Slo(Shop.Slo, slo => slo.Budget.Total > 0, "the past");

        string[] file = ["--history", counts, "--target", "99.9%", "--window", "30d", "--incidents", incidents];
        string[] server =
        [
            Shop.Slo,
            "--window",
            "30d",
            "--incidents",
            incidents,
            "--server",
            leeway.Address.ToString(),
        ];
        var fromFile = Read(await Ok(["replay", .. file, "--guard", "on", "--format", "json"]));
        var fromLedger = Read(await Ok(["replay", .. server, "--strategy", "all", "--format", "json"]));
        Assert.Equal(fromFile.Events.Select(one => one.Label), fromLedger.Events.Select(one => one.Label));
        Assert.Equal(
            fromFile.Strategies.Select(Figures),
            fromLedger.Strategies.Where(one => one.Name != "own").Select(Figures)
        );

        var sweptFile = Front(await Ok(["replay", .. file, "--sweep", "--format", "json"]));
        var sweptLedger = Front(await Ok(["replay", .. server, "--sweep", "--format", "json"]));
        Assert.Equal(sweptFile, sweptLedger);

        var query = $"window=30d&strategy=all&incidents={Uri.EscapeDataString(Recent("incidents"))}";
        var page = await leeway.Get($"slos/{Shop.Slo}/replay?{query}");
        Assert.Contains("2 events: 2 labelled", page, StringComparison.Ordinal);
        Assert.Contains("database failed over", page, StringComparison.Ordinal);
        Assert.Contains("burn-rate &#xB7; 1 page", page, StringComparison.Ordinal);
        Assert.Contains(
            "kind: AlertStrategy",
            await leeway.Get($"slos/{Shop.Slo}/replay?sweep=on"),
            StringComparison.Ordinal
        );
        Assert.Contains($"slos/{Shop.Slo}/replay", await leeway.Get($"slos/{Shop.Slo}"), StringComparison.Ordinal);
    }

    static (string, int, int, double?, double?, int) Figures(ReplayedStrategyDetail one) =>
        (
            one.Name,
            one.DetectedCount,
            one.RightAlerts,
            one.DetectionSeconds.Median,
            one.ResetSeconds.Max,
            one.Alerts.Count
        );

    static ReplayDetail Read(string json) => JsonSerializer.Deserialize(json, LeewayJson.Default.ReplayDetail)!;

    // A ledger also knows the time since, without any event, so that pages a month differ.
    static IEnumerable<string> Front(string json) =>
        JsonSerializer.Deserialize(json, LeewayJson.Default.SweepDetail)!.Front.Select(one => one.Strategy.Name);

    static async Task<string> Ok(params string[] command)
    {
        var (code, output) = await CommandLine.Run(command);
        Assert.True(code == 0, output);
        return output;
    }

    // As if it had ended two days ago: what is older than a ledger keeps minute by minute would be replayed by the hour.
    static string Recent(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Example, $"{name}.csv"));
        var shift = TimeProvider.System.GetUtcNow().Date.AddDays(-2) - new DateTime(2026, 3, 7);
        return string.Join('\n', lines.Select(line => string.Join(',', line.Split(',').Select(Shifted)))) + "\n";

        string Shifted(string field) =>
            InstantText.TryParse(field, out var at) ? InstantText.Format(at + shift) : field;
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Snapshots;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Server.Tests.Outputs;

/// <summary>What <c>leeway ledger</c> prints over a ledger of one SLO, whole and damaged.</summary>
public sealed partial class LedgerOutputTests : IDisposable
{
    // What an import may fill depends on its age; shown it is another day.
    static readonly DateTimeOffset Start =
        new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero) - 12.Hours;

    static readonly string Day = Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    readonly TestFolder _folder = new();

    public LedgerOutputTests()
    {
        _folder.Write("app.yaml", Shop.Documents("127.0.0.1:1"));
        using var ledger = Ledger.Ledger.Open(new RealDisk(_folder.Data), new LedgerSettings { Tick = 15.Seconds });
        var column = ledger.Column("""total: + app_requests_total; bad: + app_requests_total{code=~"5.."}""");
        for (var hour = 0; hour < 6; hour++)
        {
            var span = new Interval(Start + hour.Hours, Start + (hour + 1).Hours);
            ledger.Add(column, span, new EventCounts(3600, 12 * hour), span.Length, Origin.Scraped);
            ledger.Close(column, span.Until);
            Assert.IsType<CommitOutcome.Durable>(ledger.Commit(span.Until));
            ledger.Tidy(span.Until, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Info_verify_export_and_import_say_these_words()
    {
        File.WriteAllText(
            Path.Combine(_folder.Documents, "past.csv"),
            $"timestamp,total,bad\n{Day}T10:00:00Z,600,1\n{Day}T10:01:00Z,600,2\n{Day}T12:00:00Z,1,0\n"
        );
        File.WriteAllText(
            Path.Combine(_folder.Documents, "bad.csv"),
            $"timestamp,total,bad\n{Day}T10:02:00Z,600,601\n{Day}T10:02:00Z,6OO,2\n"
        );
        string[] slo = ["--slo", Shop.Slo, "--documents", "DOCUMENTS"];
        Snapshot.Matches(
            "ledger.txt",
            await Transcript(
                ["ledger", "info", "DATA"],
                ["ledger", "verify", "DATA"],
                ["ledger", "export", "DATA", .. slo, "--step", "1h"],
                ["ledger", "export", "DATA", .. slo, "--step", "2h", "--from", "2026-03-01T15:00:00Z", "--covered"],
                ["ledger", "import", "DATA", "DOCUMENTS/past.csv", .. slo],
                ["ledger", "import", "DATA", "DOCUMENTS/past.csv", .. slo, "--format", "json"],
                ["ledger", "import", "DATA", "DOCUMENTS/bad.csv", .. slo],
                ["ledger", "import", "DATA", "DOCUMENTS/none.csv", .. slo],
                ["ledger", "export", "DATA", .. slo, "--until", "2026-03-01T12:01:00Z"],
                ["ledger", "export", "DATA", .. slo, "--step", "20s"],
                ["ledger", "export", "DATA", "--slo", "app-sucess", "--documents", "DOCUMENTS"],
                ["ledger", "export", "DATA", "--column", "app"],
                ["ledger", "info", "DATA/nothing"],
                ["ledger", "verify", "DOCUMENTS"]
            )
        );
    }

    [Fact]
    public async Task Verify_of_a_damaged_ledger_names_file_and_offset_and_exits_6()
    {
        var blocks = Directory.GetFiles(_folder.Data, "*.lwb").Order(StringComparer.Ordinal).ToList();
        using (var file = File.OpenWrite(blocks[0]))
        {
            file.Position = 130;
            file.WriteByte(0xFF);
        }
        File.WriteAllBytes(blocks[1], []);
        File.AppendAllText(Directory.GetFiles(_folder.Data, "*.lwl").Single(), "LWRC torn");
        var before = Listing();
        Snapshot.Matches(
            "ledger-damaged.txt",
            await Transcript(["ledger", "verify", "DATA"], ["ledger", "info", "DATA"])
        );
        Snapshot.Matches(
            "ledger-damaged.json",
            Snapshot.Json((await Run("ledger", "verify", "DATA", "--format", "json")).Output)
        );
        Snapshot.Matches(
            "ledger-info.json",
            Snapshot.Json((await Run("ledger", "info", "DATA", "--format", "json")).Output)
        );
        Assert.Equal(before, Listing());
    }

    [Fact]
    public async Task A_ledger_that_is_open_is_looked_at_and_not_imported_into()
    {
        using var ledger = Ledger.Ledger.Open(new RealDisk(_folder.Data), new LedgerSettings { Tick = 15.Seconds });
        var before = Listing();
        var (_, told) = await Run("ledger", "info", "DATA");
        Assert.Contains("open in a process", told, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("ledger", "verify", "DATA")).ExitCode);
        var (exitCode, refusal) = await Run("ledger", "import", "DATA", "a.csv", "--column", "x");
        Assert.Equal(3, exitCode);
        Assert.Contains("is open already", refusal, StringComparison.Ordinal);
        Assert.Equal(before, Listing());
    }

    [Fact]
    public async Task An_export_goes_to_a_file_that_is_asked_for()
    {
        var file = Path.Combine(_folder.Documents, "out.csv");
        var (exitCode, output) = await Run(
            "ledger",
            "export",
            "DATA",
            "--slo",
            Shop.Slo,
            "--documents",
            "DOCUMENTS/app.yaml",
            "--output",
            file
        );
        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal(1 + (6 * 60), File.ReadAllLines(file).Length);
    }

    public void Dispose() => _folder.Dispose();

    string Listing() =>
        string.Join(
            '\n',
            new DirectoryInfo(_folder.Data)
                .GetFiles()
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc:O}")
        );

    async Task<string> Transcript(params string[][] commands)
    {
        var text = new StringBuilder();
        foreach (var command in commands)
        {
            var (exitCode, output) = await Run(command);
            text.Append(
                CultureInfo.InvariantCulture,
                $"$ leeway {string.Join(' ', command)}\n{output}[{exitCode}]\n\n"
            );
        }
        return text.ToString();
    }

    async Task<(int ExitCode, string Output)> Run(params string[] command)
    {
        var (exitCode, output) = await CommandLine.Run([
            .. command.Select(word =>
                word.Replace("DATA", _folder.Data, StringComparison.Ordinal)
                    .Replace("DOCUMENTS", _folder.Documents, StringComparison.Ordinal)
                    .Replace("2026-03-01", Day, StringComparison.Ordinal)
            ),
        ]);
        output = output
            .Replace(_folder.Data, "DATA", StringComparison.Ordinal)
            .Replace(_folder.Documents, "DOCUMENTS", StringComparison.Ordinal)
            .Replace(Day, "2026-03-01", StringComparison.Ordinal);
        return (exitCode, Block().Replace(output, "block-FIRST"));
    }

    // Which tick a block begins with depends on the day.
    [GeneratedRegex(@"block-\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Block();
}

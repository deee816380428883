using System.CommandLine;
using System.Text.Json;
using Leeway.Core.Time;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary><c>leeway ledger info DATA</c>: what a ledger holds and what takes most room; changes nothing.</summary>
static class InfoCommand
{
    // More are in the JSON.
    const int ColumnsShown = 10;

    public static Command Create()
    {
        var folder = LedgerOptions.Folder();
        var format = SharedOptions.Format();
        var command = new Command("info", "Tell what a ledger holds, since when, and what takes most room.")
        {
            folder,
            format,
        };
        command.SetAction(parsed =>
            LedgerWork.Run(() => Run(parsed.GetRequiredValue(folder), parsed.GetValue(format)))
        );
        return command;
    }

    static int Run(string folder, OutputFormat format)
    {
        var disk = RealDisk.OfExisting(folder);
        var facts = LedgerFolder.Describe(disk);
        if (format == OutputFormat.Json)
        {
            var report = LedgerReport.Of(Path.GetFullPath(folder), disk.IsClaimed, facts);
            Console.WriteLine(JsonSerializer.Serialize(report, LedgerJson.Default.LedgerReport));
            return ExitCode.Success;
        }
        Row("ledger", $"{folder}, format {facts.FormatVersion}, {(disk.IsClaimed ? "open in a process" : "not open")}");
        Row("tick", DurationText.Format(facts.Tick));
        Row(
            "known",
            facts.Known is { } known
                ? $"{Texts.Instant(known.From)} … {Texts.Instant(known.Until)}, {DurationText.Format(known.Length)}"
                : "nothing yet"
        );
        Row(
            "columns",
            $"{facts.Columns.Count}, fed by {facts.Series} series of {Report.Count(facts.Targets, "target")}"
        );
        Row("log", Texts.Bytes(facts.LogBytes));
        foreach (var blocks in facts.Blocks)
        {
            Row("blocks", Of(blocks));
        }
        PrintTrouble(facts);
        foreach (var column in facts.Columns.Take(ColumnsShown))
        {
            Row("column", $"{Texts.Bytes(column.BlockBytes)}, until {Texts.Instant(column.Until)}: {column.Key}");
        }
        if (facts.Columns.Count > ColumnsShown)
        {
            Row("", $"and {facts.Columns.Count - ColumnsShown} smaller ones, which '--format json' lists");
        }
        return ExitCode.Success;
    }

    static void PrintTrouble(LedgerFacts facts)
    {
        foreach (var name in facts.SetAside)
        {
            Row("set aside", $"{name}: found damaged; its time is not covered");
        }
        if (!facts.Recovery.IsWhole)
        {
            Row("damage", $"'{Invocation.Text} ledger verify' tells what and where");
        }
    }

    static string Of(BlockFacts blocks) =>
        $"{blocks.Count} of {DurationText.Format(blocks.Length)}, a row every {DurationText.Format(blocks.Step)}, "
        + $"{Texts.Bytes(blocks.Bytes)}, {Texts.Instant(blocks.From)} … {Texts.Instant(blocks.Until)}";

    static void Row(string name, string text) => Console.WriteLine($"{name, -10} {text}");
}

using System.CommandLine;
using Leeway.Documents.Counts;
using Leeway.Engine.History;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary><c>leeway ledger export DATA</c>: a column as CSV; changes nothing.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var folder = LedgerOptions.Folder();
        var choice = new ColumnChoice();
        var from = LedgerOptions.Instant("--from", "the beginning; by default that of the column");
        var until = LedgerOptions.Instant("--until", "the end; by default until when the column is known");
        var step = LedgerOptions.Step();
        var covered = new Option<bool>("--covered") { Description = "add how many seconds of each interval are known" };
        var output = new Option<string?>("--output") { HelpName = "file", Description = "a file instead of stdout" };
        var command = new Command("export", "Write the counts of a column as CSV: timestamp,total,bad.") { folder };
        choice.AddTo(command);
        foreach (var option in (Option[])[from, until, step, covered, output])
        {
            command.Add(option);
        }
        command.SetAction(parsed =>
            LedgerWork.Run(() =>
            {
                var disk = RealDisk.OfExisting(parsed.GetRequiredValue(folder));
                var exitCode = Find(choice, parsed, disk, out var key);
                if (exitCode != ExitCode.Success)
                {
                    return exitCode;
                }
                using var export = new CountsExport(disk, key);
                var length = parsed.GetValue(step) ?? CountsStep.Default;
                if (CountsStep.Trouble(export.Grid, length) is { } trouble)
                {
                    return LedgerWork.Refuse(trouble, ExitCode.Usage);
                }
                var rows = export.Rows(parsed.GetValue(from), parsed.GetValue(until), length);
                Write(rows, parsed.GetValue(covered), parsed.GetValue(output));
                return ExitCode.Success;
            })
        );
        return command;
    }

    static int Find(ColumnChoice choice, ParseResult parsed, IDisk disk, out string key)
    {
        using var ledger = LedgerFolder.OpenToRead(disk);
        return choice.Find(parsed, ledger.ColumnKeys, ledger.Grid, out key);
    }

    static void Write(IEnumerable<CountsRow> rows, bool withCovered, string? file)
    {
        using var output = file is null ? Console.Out : new StreamWriter(file);
        output.NewLine = "\n";
        output.WriteLine(CountsText.Header(withCovered));
        foreach (var row in rows)
        {
            output.WriteLine(CountsText.Line(row, withCovered));
        }
    }
}

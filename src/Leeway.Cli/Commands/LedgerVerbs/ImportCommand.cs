using System.CommandLine;
using System.Text.Json;
using Leeway.Documents;
using Leeway.Documents.Counts;
using Leeway.Engine.History;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary><c>leeway ledger import DATA FILE</c>: fills time of a column that is not covered from CSV.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var folder = LedgerOptions.Folder();
        var file = new Argument<string>("FILE") { Description = "the CSV: timestamp,total,bad" };
        var choice = new ColumnChoice();
        var step = LedgerOptions.Step();
        var format = SharedOptions.Format();
        var command = new Command("import", "Fill time of a column of which nothing is known with counts from CSV.")
        {
            folder,
            file,
        };
        choice.AddTo(command);
        command.Add(step);
        command.Add(format);
        command.SetAction(parsed =>
            LedgerWork.Run(() =>
            {
                var disk = RealDisk.OfExisting(parsed.GetRequiredValue(folder));
                var settings = new LedgerSettings { Tick = LedgerFolder.TickOf(disk) };
                using var ledger = LedgerFolder.OpenToAdd(disk);
                var exitCode = choice.Find(parsed, ledger.ColumnKeys, ledger.Grid, out var key);
                if (exitCode != ExitCode.Success)
                {
                    return exitCode;
                }
                var length = parsed.GetValue(step) ?? CountsStep.Default;
                if (CountsStep.Trouble(ledger.Grid, length) is { } trouble)
                {
                    return LedgerWork.Refuse(trouble, ExitCode.Usage);
                }
                var import = new CountsImport(ledger, settings, TimeProvider.System.GetUtcNow());
                if (Read(parsed.GetRequiredValue(file), length, import) is not { } rows)
                {
                    return ExitCode.Refused;
                }
                Print(key, import.Run(key, rows), parsed.GetValue(format));
                return ExitCode.Success;
            })
        );
        return command;
    }

    // Null if anything is wrong with the file: then nothing of it is imported.
    static IReadOnlyList<CountsRow>? Read(string file, TimeSpan step, CountsImport import)
    {
        var problems = new List<Problem>();
        using var text = new StreamReader(file);
        var rows = CountsReader.Read(text, file, step, problems);
        problems.AddRange(import.Check(rows, file));
        if (problems.Count == 0)
        {
            return rows;
        }
        Report.Problems(problems, Console.Error);
        return null;
    }

    static void Print(string key, ImportOutcome outcome, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(ImportReport.Of(key, outcome), LedgerJson.Default.ImportReport));
            return;
        }
        Console.WriteLine(
            $"Imported {Report.Count(outcome.Imported, "interval")} with {Texts.Events(outcome.Counts.Bad)} bad of "
                + $"{Texts.Events(outcome.Counts.Total)} events into: {key}"
        );
        Skipped(outcome.Known, "some of their time is known already");
        Skipped(outcome.Counting, "Leeway counts this column itself, and its counters will tell what is missing there");
        Skipped(outcome.TooOld, "they are older than anything that is kept");
    }

    static void Skipped(int count, string why)
    {
        if (count > 0)
        {
            Console.WriteLine($"Skipped {Report.Count(count, "interval")}: {why}.");
        }
    }
}

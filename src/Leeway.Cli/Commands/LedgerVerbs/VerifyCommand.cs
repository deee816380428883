using System.CommandLine;
using System.Text.Json;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary><c>leeway ledger verify DATA</c>: reads every byte and tells what is not as it was written; changes nothing.</summary>
static class VerifyCommand
{
    public static Command Create()
    {
        var folder = LedgerOptions.Folder();
        var format = SharedOptions.Format();
        var command = new Command("verify", "Check every byte of a ledger; exit code 6 if it is damaged.")
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
        var check = LedgerFolder.Verify(RealDisk.OfExisting(folder));
        if (format == OutputFormat.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(check, LedgerJson.Default.LedgerCheck));
        }
        else
        {
            Print(check);
        }
        return check.IsWhole ? ExitCode.Success : ExitCode.Damaged;
    }

    static void Print(LedgerCheck check)
    {
        foreach (var finding in check.Findings)
        {
            var kind = finding.IsDamage ? "damage" : "note";
            Console.WriteLine($"{finding.File}:{finding.Offset}: {kind}: {finding.What}");
        }
        Console.WriteLine(
            $"{Report.Count(check.Files, "file")}, {Texts.Bytes(check.Bytes)}, {Report.Count(check.Records, "record")}, "
                + $"{Report.Count(check.Pages, "page")}: {(check.IsWhole ? "whole" : "damaged")}"
        );
    }
}

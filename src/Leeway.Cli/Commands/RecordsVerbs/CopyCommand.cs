using System.CommandLine;
using Leeway.Documents;
using Leeway.Engine.Records;
using Leeway.Ledger;

namespace Leeway.Cli.Commands.RecordsVerbs;

/// <summary><c>leeway records copy</c>: all records with their audit from SQLite into a PostgreSQL, or back.</summary>
static class CopyCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DATA") { Description = "the data folder of a Leeway that is stopped" };
        var to = Server("--to", "into the PostgreSQL whose connection string this file holds");
        var from = Server(
            "--from",
            "out of the PostgreSQL whose connection string this file holds, into the data folder"
        );
        var command = new Command("copy", "Copy all records and their audit into another, empty database.")
        {
            folder,
            to,
            from,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(to) is null == parsed.GetValue(from) is null)
            {
                parsed.AddError(
                    "Say where the records go: '--to FILE' into a PostgreSQL, or '--from FILE' out of one."
                );
            }
        });
        command.SetAction(
            (parsed, stop) => Run(parsed.GetRequiredValue(folder), parsed.GetValue(to), parsed.GetValue(from), stop)
        );
        return command;
    }

    static Option<string?> Server(string name, string description) =>
        new(name) { HelpName = "file", Description = description };

    static async Task<int> Run(string folder, string? to, string? from, CancellationToken stop)
    {
        try
        {
            var copied = to is not null
                ? await RecordCopy.ToServer(folder, new SecretSource.File(to), stop)
                : await RecordCopy.FromServer(folder, new SecretSource.File(from!), stop);
            var next = to is not null ? $"with '--records {to}'" : "without '--records'";
            Console.WriteLine(
                $"Copied {Report.Count(copied, "record")}, entries of the audit among them. Start Leeway {next} from now on; what was copied is still there."
            );
            return ExitCode.Success;
        }
        catch (Exception trouble) when (trouble is RecordException or LedgerException)
        {
            await Console.Error.WriteLineAsync($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
    }
}

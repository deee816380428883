using System.CommandLine;
using Leeway.Client;
using Leeway.Engine.Records;
using Leeway.Server.Api;

namespace Leeway.Cli.Commands.RecordsVerbs;

/// <summary><c>leeway records export</c>: the audit, and with it every version that a record ever had.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DATA")
        {
            Description = "the data folder of a Leeway that runs or not",
            DefaultValueFactory = _ => "leeway-data",
        };
        var server = new Option<Uri?>("--server")
        {
            Description = "ask this server instead of a data folder",
            CustomParser = SharedOptions.Address,
        };
        var records = RecordOptions.Server();
        var format = new Option<string>("--format")
        {
            Description = "json, an array with an entry a line, or csv",
            DefaultValueFactory = _ => "json",
        };
        format.AcceptOnlyFromAmong("json", "csv");
        var kind = new Option<string?>("--kind") { Description = "only of this kind, for example acknowledgement" };
        var command = new Command("export", "Write every change of every record, the latest first.")
        {
            folder,
            server,
            records,
            format,
            kind,
        };
        command.SetAction(
            (parsed, stop) =>
            {
                var isCsv = parsed.GetValue(format) == "csv";
                var of = parsed.GetValue(kind);
                return parsed.GetValue(server) is { } address
                    ? ServerCall.Run(address, client => Write(Of(client, of, stop), isCsv), stop)
                    : OfFolder(parsed.GetRequiredValue(folder), parsed.GetValue(records), of, isCsv, stop);
            }
        );
        return command;
    }

    static async Task<int> OfFolder(string folder, string? file, string? kind, bool isCsv, CancellationToken stop)
    {
        try
        {
            using var records = RecordStore.OpenToRead(folder, RecordOptions.SourceOf(file));
            return await Write(
                new AuditSearch { Kind = kind }
                    .All(records, stop)
                    .Select(AuditView.Of),
                isCsv
            );
        }
        catch (RecordException trouble)
        {
            await Console.Error.WriteLineAsync($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
    }

    static async IAsyncEnumerable<AuditDetail> Of(
        LeewayClient client,
        string? kind,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var query = new AuditQuery { Kind = kind, Limit = AuditSearch.LimitMax };
        do
        {
            var page = await client.Records.Audit(query, stop);
            foreach (var entry in page.Entries)
            {
                yield return entry;
            }
            query = query with { Before = page.Next };
        } while (query.Before is not null);
    }

    static async Task<int> Write(IAsyncEnumerable<AuditDetail> entries, bool isCsv)
    {
        if (isCsv)
        {
            await AuditExport.Csv(entries, Console.Out);
        }
        else
        {
            await AuditExport.Json(entries, Console.Out);
        }
        return ExitCode.Success;
    }
}

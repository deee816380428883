using System.CommandLine;
using System.Text.Json;
using Leeway.Client;
using Spectre.Console;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway status</c>: every SLO with its budget, its burning and what fires, and its worst groups.</summary>
static class StatusCommand
{
    // A file or a pipe has no width: a row stays on one line, so that grep finds it whole.
    const int WidthOfFiles = 400;

    public static Command Create()
    {
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command(
            "status",
            "Show every SLO: what is left of its budget, how fast it burns, what fires."
        )
        {
            server,
            format,
        };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetRequiredValue(server),
                    client => Run(client, parsed.GetValue(format), stop),
                    stop
                )
        );
        return command;
    }

    static async Task<int> Run(LeewayClient client, OutputFormat format, CancellationToken stop)
    {
        var slos = await client.Slos(stop);
        if (format == OutputFormat.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(slos, LeewayJson.Default.IReadOnlyListSloSummary));
            return ExitCode.Success;
        }
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }
        var configuration = await client.Configuration(stop);
        if (slos.Count > 0)
        {
            AnsiConsole.Write(Table(slos));
        }
        else
        {
            Console.WriteLine(
                configuration.Slos == 0
                    ? "No document holds an SLO."
                    : "No SLO has been judged yet; the first tick is on its way."
            );
        }
        PrintTrouble(configuration, await client.Status(stop));
        foreach (var line in SourceLines.Of(await client.Sources(stop)))
        {
            Console.WriteLine(line);
        }
        return ExitCode.Success;
    }

    static Table Table(IReadOnlyList<SloSummary> slos)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("SLO", "service", "target", "window", "budget left", "burn now", "known until", "fires");
        foreach (var slo in slos)
        {
            var target = (slo.Target * 100).ToString("0.######") + "%";
            var firing = string.Join(", ", slo.Firing);
            table.AddRow(
                Markup.Escape(slo.Name + GroupsOf(slo)),
                Markup.Escape(slo.Service),
                target,
                Markup.Escape(slo.Window),
                Colored(BudgetLeft(slo.BudgetRemaining), slo.BudgetRemaining < 0 ? "red" : null)
                    + (slo.BudgetRemainingUnadjusted is { } counted ? $" ({BudgetLeft(counted)} as counted)" : "")
                    + (slo.Approximate is null ? "" : " (approximate)"),
                Texts.Burn(slo.BurnNow),
                Colored(slo.Watermark is null ? "not yet" : Texts.Instant(slo.Watermark), slo.IsStale ? "yellow" : null)
                    + (slo.IsStale && slo.Watermark is not null ? " (stale)" : ""),
                Colored(Markup.Escape(firing), firing.Length > 0 ? "red" : null)
            );
            AddGroups(table, slo);
        }
        return table;
    }

    static string GroupsOf(SloSummary slo) =>
        slo.Groups is { } groups ? $" ({Report.Count(groups.Count, "group")} by {string.Join(", ", groups.By)})" : "";

    static void AddGroups(Table table, SloSummary slo)
    {
        foreach (var group in slo.Groups?.Worst ?? [])
        {
            var firing = string.Join(", ", group.Firing);
            table.AddRow(
                Markup.Escape($"  {group.Group}"),
                "",
                "",
                "",
                Colored(BudgetLeft(group.BudgetRemaining), group.BudgetRemaining < 0 ? "red" : null),
                Texts.Burn(group.BurnNow),
                "",
                Colored(Markup.Escape(firing), firing.Length > 0 ? "red" : null)
            );
        }
    }

    static void PrintTrouble(ConfigurationDetail configuration, ServerStatus status)
    {
        if (configuration.RefusedAt is { } refused)
        {
            Console.WriteLine(
                $"The documents changed at {Texts.Instant(refused)} and were refused; revision {configuration.Revision} goes on:"
            );
            foreach (var error in configuration.Errors)
            {
                Console.WriteLine($"  {error.Text}");
            }
        }
        if (status.LedgerTrouble is { } trouble)
        {
            Console.WriteLine(
                status.Ledger == "memory"
                    ? $"The ledger is in memory only: {trouble}"
                    : $"The ledger's blocks cannot be written, so its log grows: {trouble}"
            );
        }
        if (!status.LedgerIsWhole)
        {
            Console.WriteLine(
                $"A part of the ledger is damaged; '{Invocation.Text} ledger verify' tells what and where."
            );
        }
        if (status.RecordsTrouble is { } away)
        {
            Console.WriteLine($"The records are away: {away}");
        }
        if (status.CountingPausedUntil is { } until)
        {
            Console.WriteLine(
                $"The clock was set back: nothing is counted until it has passed {Texts.Instant(until)}."
            );
        }
        var undelivered = Waiting.Of(status);
        if (undelivered.Count > 0)
        {
            Console.WriteLine($"{Report.Count(undelivered.Count, "notification")} not delivered yet:");
            foreach (var delivery in undelivered)
            {
                Console.WriteLine(
                    $"  {delivery.Key} to {delivery.Receiver}: {Report.Count(delivery.Attempts, "attempt")}, {Waiting.Reason(delivery)}"
                );
            }
        }
    }

    static string BudgetLeft(double? share) => share is null ? Texts.NothingKnown : Texts.Percent(share);

    static string Colored(string text, string? color) => color is null ? text : $"[{color}]{text}[/]";
}

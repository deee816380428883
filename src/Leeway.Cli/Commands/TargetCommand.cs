using System.CommandLine;
using System.Text.Json;
using Leeway.Cli.Commands.TargetVerb;
using Leeway.Client;
using Leeway.Core.Targets;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway target SLO</c>: which target an SLO can have, and why not another.</summary>
static class TargetCommand
{
    public static Command Create()
    {
        var options = new TargetOptions();
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command("target", "Say which target an SLO can have, and why not another.")
        {
            options.Slo,
            options.Targets,
            options.Window,
            options.Chance,
            options.Repair,
            options.Revenue,
            options.Toil,
            options.Satisfaction,
            options.Tickets,
            server,
            format,
        };
        command.SetAction(
            (parsed, stop) =>
            {
                var tickets = TicketFile.Read(parsed.GetValue(options.Tickets), Console.Error);
                return tickets is null
                    ? Task.FromResult(ExitCode.Refused)
                    : ServerCall.Run(
                        parsed.GetRequiredValue(server),
                        client =>
                            Run(
                                client,
                                parsed.GetRequiredValue(options.Slo),
                                options.Read(parsed),
                                tickets,
                                parsed.GetValue(format),
                                stop
                            ),
                        stop
                    );
            }
        );
        return command;
    }

    static async Task<int> Run(
        LeewayClient client,
        string slo,
        TargetQuery query,
        IReadOnlyList<UserDay> tickets,
        OutputFormat format,
        CancellationToken stop
    )
    {
        TargetChoiceDetail? choice;
        try
        {
            choice = await client.Agreements.Choose(slo, query, stop);
        }
        catch (HttpRequestException wrong) when (wrong.StatusCode == System.Net.HttpStatusCode.BadRequest)
        {
            await Console.Error.WriteLineAsync($"leeway: {wrong.Message}");
            return ExitCode.Usage;
        }
        if (choice is null)
        {
            await Console.Error.WriteLineAsync(
                $"leeway: there is no SLO '{slo}'; '{Invocation.Text} status' lists those there are."
            );
            return ExitCode.NotFound;
        }
        if (format == OutputFormat.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(choice, LeewayJson.Default.TargetChoiceDetail));
            return ExitCode.Success;
        }
        TargetText.Print(choice);
        if (tickets.Count > 0)
        {
            TargetText.Print(UserSignal.Of(await TicketFile.WithLosses(tickets, client, choice, stop)));
        }
        return ExitCode.Success;
    }
}

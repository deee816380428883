using System.CommandLine;
using System.Text.Json;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident list</c>.</summary>
static class ListVerb
{
    public static Command Create()
    {
        var open = new Option<bool>("--open") { Description = "only those that are not over" };
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command("list", "Incidents, the newest first.") { open, server, format };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetValue(server)!,
                    async client =>
                    {
                        var all = await client.Incidents.All(parsed.GetValue(open) ? "open" : null, stop);
                        Console.WriteLine(
                            parsed.GetValue(format) == OutputFormat.Json
                                ? JsonSerializer.Serialize(all, LeewayJson.Default.IReadOnlyListIncidentSummary)
                            : all.Count == 0 ? "No incidents."
                            : string.Join('\n', all.Select(Line))
                        );
                        return ExitCode.Success;
                    },
                    stop
                )
        );
        return command;
    }

    public static string Line(IncidentSummary one)
    {
        var fault = one.FaultClass.Length > 0 ? $", {one.FaultClass}" : "";
        return $"{one.Number} {one.State}: {one.Title} (since {Texts.Instant(one.ImpactStart ?? one.Detected)}, {Texts.Percent(one.BudgetShare)} of a budget{fault})";
    }
}

using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway ack ALERT</c>: says that somebody has taken an alert.</summary>
static class AckCommand
{
    public static Command Create()
    {
        var alert = new Argument<string>("ALERT")
        {
            Description = "an alert that fires: SLO/SEVERITY, for example shop-checkout/page, or its id",
        };
        var note = new Option<string?>("--note") { Description = "what others should know" };
        var person = Identity.Option("--person", "who takes it");
        var takeOver = new Option<bool>("--take-over") { Description = "also from somebody who has it" };
        var giveBack = new Option<bool>("--give-back") { Description = "so that nobody has it any more" };
        var server = SharedOptions.Server();
        var command = new Command("ack", "Take an alert, so that others see who has it. No receiver is told.")
        {
            alert,
            note,
            person,
            takeOver,
            giveBack,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetRequiredValue(server),
                    async client =>
                    {
                        if (await Find(client, parsed.GetRequiredValue(alert), stop) is not { } found)
                        {
                            return ExitCode.NotFound;
                        }
                        var request = new AcknowledgementRequest
                        {
                            Person = parsed.GetValue(person),
                            Note = parsed.GetValue(note),
                            Version = parsed.GetValue(takeOver) ? found.Acknowledgement?.Version : null,
                        };
                        return parsed.GetValue(giveBack)
                            ? await GiveBack(client, found, request.Person, stop)
                            : await Take(client, found, request, stop);
                    },
                    stop
                )
        );
        return command;
    }

    static async Task<int> Take(
        LeewayClient client,
        AlertDetail alert,
        AcknowledgementRequest request,
        CancellationToken stop
    )
    {
        using var answer = await client.Records.Acknowledge(alert.Id!, request, stop);
        if (!answer.IsSuccessStatusCode)
        {
            var exitCode = await Refusal.Tell(answer, stop);
            if (exitCode == ExitCode.Refused && alert.Acknowledgement is not null)
            {
                await Console.Error.WriteLineAsync("leeway: '--take-over' takes it from them.");
            }
            return exitCode;
        }
        Console.WriteLine($"{NameOf(alert)} is taken; 'leeway explain {alert.Slo}{alert.Group}' says why it fires.");
        return ExitCode.Success;
    }

    static async Task<int> GiveBack(LeewayClient client, AlertDetail alert, string? person, CancellationToken stop)
    {
        if (alert.Acknowledgement is not { } taken)
        {
            Console.WriteLine($"Nobody has {NameOf(alert)}.");
            return ExitCode.Success;
        }
        using var answer = await client.Records.GiveBack(alert.Id!, taken.Version, person, stop);
        if (!answer.IsSuccessStatusCode)
        {
            return await Refusal.Tell(answer, stop);
        }
        Console.WriteLine($"Nobody has {NameOf(alert)} any more; {taken.Person} had it.");
        return ExitCode.Success;
    }

    // Null if there is none, or more than one; that is said.
    static async Task<AlertDetail?> Find(LeewayClient client, string text, CancellationToken stop)
    {
        var firing = (await client.Alerts(stop)).Where(alert => alert.Id is not null).ToList();
        var found = firing.Where(alert => alert.Id == text || NameOf(alert) == text).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }
        var those = found.Count == 0 ? firing : found;
        await Console.Error.WriteLineAsync(
            found.Count > 1 ? $"leeway: '{text}' is said of {found.Count} alerts; name one by its id:"
            : firing.Count == 0 ? $"leeway: there is no alert '{text}', since none fires."
            : $"leeway: there is no alert '{text}' that fires; these do:"
        );
        foreach (var alert in those)
        {
            await Console.Error.WriteLineAsync($"  {NameOf(alert)} ({alert.Id}), {alert.Rule}");
        }
        return null;
    }

    static string NameOf(AlertDetail alert) => $"{alert.Slo}{alert.Group}/{alert.Severity}";
}

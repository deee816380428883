using System.CommandLine;
using System.Text.Json;
using Leeway.Client;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway silence</c>: holds back alerts of a running server for a while.</summary>
static class SilenceCommand
{
    public static Command Create() =>
        new("silence", "Hold back alerts for a while: nobody is told, alerts and budgets go on.")
        {
            Add(),
            List(),
            End(),
        };

    static Command Add()
    {
        var slos = new Option<string[]>("--slo") { Description = "an SLO; may be given several times" };
        var service = new Option<string?>("--service") { Description = "all SLOs of a service" };
        var labels = new Option<string[]>("--label") { Description = "SLOs with a label, as 'team=payments'" };
        labels.Validators.Add(RefuseOthersThanLabels);
        var severities = new Option<string[]>("--severity") { Description = "only alerts of this severity" };
        var length = new Option<string>("--for") { Description = "how long from now, as 2h", Required = true };
        var author = Identity.Option("--author", "who answers for it");
        var reason = new Option<string>("--reason") { Description = "why", Required = true };
        var server = SharedOptions.Server();
        var command = new Command("add", "Give a silence.")
        {
            slos,
            service,
            labels,
            severities,
            length,
            author,
            reason,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
            {
                var request = new SilenceRequest
                {
                    Slos = parsed.GetValue(slos) ?? [],
                    Service = parsed.GetValue(service),
                    Labels = (parsed.GetValue(labels) ?? [])
                        .Select(label => label.Split('=', 2))
                        .ToDictionary(label => label[0], label => label[1], StringComparer.Ordinal),
                    Severities = parsed.GetValue(severities) ?? [],
                    For = parsed.GetRequiredValue(length),
                    Author = parsed.GetValue(author),
                    Reason = parsed.GetRequiredValue(reason),
                };
                return Give(parsed.GetValue(server)!, request, stop);
            }
        );
        return command;
    }

    static Task<int> Give(Uri server, SilenceRequest request, CancellationToken stop) =>
        Answers.Send(
            server,
            client => client.Silence(request, stop),
            LeewayJson.Default.SilenceGiven,
            given => $"Silence {given.Id} until {Texts.Instant(given.Until)}; 'leeway silence end {given.Id}' ends it.",
            stop
        );

    static void RefuseOthersThanLabels(System.CommandLine.Parsing.OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal)))
        {
            result.AddError($"'{token.Value}' is not a label; write it as 'team=payments'.");
        }
        foreach (var name in result.Tokens.Select(token => token.Value.Split('=')[0]).CountBy(name => name))
        {
            if (name.Value > 1)
            {
                result.AddError(
                    $"The label '{name.Key}' is given {name.Value} times, and an SLO has one; give a silence for each."
                );
            }
        }
    }

    static Command List()
    {
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command("list", "Silences that act or will.") { server, format };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetValue(server)!,
                    async client =>
                    {
                        var silences = await client.Silences(stop);
                        if (parsed.GetValue(format) == OutputFormat.Json)
                        {
                            Console.WriteLine(
                                JsonSerializer.Serialize(silences, LeewayJson.Default.IReadOnlyListSilenceDetail)
                            );
                            return ExitCode.Success;
                        }
                        foreach (var one in silences)
                        {
                            Console.WriteLine(Line(one));
                        }
                        if (silences.Count == 0)
                        {
                            Console.WriteLine("No silences.");
                        }
                        return ExitCode.Success;
                    },
                    stop
                )
        );
        return command;
    }

    static Command End()
    {
        var id = new Argument<string>("ID") { Description = "as 'list' shows it" };
        var server = SharedOptions.Server();
        var command = new Command("end", "End a silence that was given.") { id, server };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetValue(server)!,
                    client => client.EndSilence(parsed.GetRequiredValue(id), stop),
                    _ => Task.FromResult("The silence is over; what still fires is told now."),
                    stop
                )
        );
        return command;
    }

    static string Line(SilenceDetail one)
    {
        var severities = one.Severities.Count == 0 ? "" : $" ({string.Join(", ", one.Severities)})";
        var time = one.IsActive
            ? $"until {Texts.Instant(one.Until)}"
            : $"from {Texts.Instant(one.From)} until {Texts.Instant(one.Until)}";
        return $"{one.Name}: {one.Of}{severities} {time}, {one.Author}: {one.Reason}";
    }
}

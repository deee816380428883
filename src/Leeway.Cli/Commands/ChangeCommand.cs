using System.CommandLine;
using System.Text.Json;
using Leeway.Cli.Commands.IncidentVerbs;
using Leeway.Client;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway change</c>: tells a running server of changes to services, and shows what came of them.</summary>
static class ChangeCommand
{
    public static Command Create() =>
        new("change", "Changes of services: deployments, settings, roll-backs, and what they cost.") { Tell(), List() };

    static Command Tell()
    {
        var fields = new ChangeFields();
        var server = SharedOptions.Server();
        var command = new Command("tell", "Tell of a change.") { server };
        fields.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
            {
                var request = fields.Read(parsed);
                return Answers.Send(
                    parsed.GetValue(server)!,
                    client => client.Incidents.Tell(request, stop),
                    LeewayJson.Default.ChangeGiven,
                    given => $"Change {given.Id} of {request.Service}.",
                    stop
                );
            }
        );
        return command;
    }

    static Command List()
    {
        var service = new Option<string?>("--service") { Description = "only those of a service" };
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command("list", "Changes of the last 30 days, and DORA's metrics.")
        {
            service,
            server,
            format,
        };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetValue(server)!,
                    async client =>
                    {
                        var changes = await client.Incidents.Changes(parsed.GetValue(service), stop);
                        Console.WriteLine(
                            parsed.GetValue(format) == OutputFormat.Json
                                ? JsonSerializer.Serialize(changes, LeewayJson.Default.ChangesDetail)
                                : string.Join('\n', Lines(changes))
                        );
                        return ExitCode.Success;
                    },
                    stop
                )
        );
        return command;
    }

    static IEnumerable<string> Lines(ChangesDetail changes)
    {
        yield return $"{Report.Count(changes.Deployments, "change")}, {changes.Failed} failed ({Texts.Percent(changes.FailRate)}), rework {Texts.Percent(changes.ReworkRate)}, lead time {Texts.Duration(changes.LeadTimeSeconds)}, recovery {Texts.Duration(changes.RecoveryTimeSeconds)}";
        foreach (var change in changes.Changes)
        {
            var outcome =
                change.IsRolledBack ? ", rolled back"
                : change.IsFailed ? ", failed"
                : "";
            yield return $"{Texts.Instant(change.StartedAt)} {change.Service}: {change.Kind} {change.Version} ({Texts.Percent(change.BudgetShare)} of a budget{outcome})";
        }
    }
}

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
        var service = new Argument<string>("service") { Description = "the service that is changed" };
        var kind = new Option<string>("--kind")
        {
            Description = "deployment (the default), configuration, rollback, mitigation, security or infrastructure",
            DefaultValueFactory = _ => "deployment",
        };
        var version = new Option<string?>("--release") { Description = "the version that it brings" };
        var author = new Option<string?>("--author") { Description = "who made it" };
        var description = new Option<string?>("--description") { Description = "what it does" };
        var started = new Option<string?>("--started") { Description = "when it began; now by default" };
        var finished = new Option<string?>("--finished") { Description = "when it was done, perhaps now" };
        var committed = new Option<string?>("--committed") { Description = "when its code was written" };
        var reference = new Option<string?>("--reference")
        {
            Description = "its name elsewhere, under which it may be told of again",
        };
        var person = IncidentOptions.Person();
        var server = SharedOptions.Server();
        var command = new Command("tell", "Tell of a change.")
        {
            service,
            kind,
            version,
            author,
            description,
            started,
            finished,
            committed,
            reference,
            person,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetValue(server)!,
                    async client =>
                    {
                        var request = new ChangeRequest
                        {
                            Service = parsed.GetValue(service),
                            Kind = parsed.GetValue(kind),
                            Version = parsed.GetValue(version),
                            Author = parsed.GetValue(author),
                            Description = parsed.GetValue(description),
                            StartedAt = parsed.GetValue(started),
                            FinishedAt = parsed.GetValue(finished),
                            CommittedAt = parsed.GetValue(committed),
                            Reference = parsed.GetValue(reference),
                            Person = parsed.GetValue(person),
                        };
                        using var answer = await client.Incidents.Tell(request, stop);
                        return await Answers.Tell(
                            answer,
                            LeewayJson.Default.ChangeGiven,
                            given => $"Change {given.Id} of {request.Service}.",
                            stop
                        );
                    },
                    stop
                )
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

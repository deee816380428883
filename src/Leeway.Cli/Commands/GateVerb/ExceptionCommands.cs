using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.GateVerb;

/// <summary>What people say against a gate: exceptions, and that what a step waits for is done.</summary>
static class ExceptionCommands
{
    public static Command Ask()
    {
        var service = new Argument<string>("SERVICE") { Description = "the service that is to change" };
        var version = new Option<string>("--version") { Description = "what is to run", Required = true };
        var reason = new Option<string>("--reason") { Description = "why it cannot wait", Required = true };
        var person = Identity.Option("--person", "who asks");
        var server = SharedOptions.Server();
        var command = new Command("except", "Ask for an exception: parties of the policy must approve it.")
        {
            service,
            version,
            reason,
            person,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetRequiredValue(server),
                    client =>
                        client.Gates.AskException(
                            parsed.GetRequiredValue(service),
                            new ExceptionRequest(
                                parsed.GetValue(version),
                                parsed.GetValue(reason),
                                parsed.GetValue(person)
                            ),
                            stop
                        ),
                    LeewayJson.Default.ExceptionDetail,
                    Line,
                    stop
                )
        );
        return command;
    }

    public static Command Approve()
    {
        var id = new Argument<string>("ID") { Description = "as 'policy exceptions' shows it" };
        var party = new Option<string>("--party") { Description = "for whom you speak, as product", Required = true };
        var person = Identity.Option("--person", "who approves");
        var server = SharedOptions.Server();
        var command = new Command("approve", "Approve an exception for a party; with the last of them it is granted.")
        {
            id,
            party,
            person,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetRequiredValue(server),
                    client =>
                        client.Gates.Approve(
                            parsed.GetRequiredValue(id),
                            new ExceptionApproval(parsed.GetValue(party), parsed.GetValue(person)),
                            stop
                        ),
                    LeewayJson.Default.ExceptionDetail,
                    Line,
                    stop
                )
        );
        return command;
    }

    public static Command List()
    {
        var server = SharedOptions.Server();
        var command = new Command("exceptions", "Exceptions, the latest first.") { server };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetRequiredValue(server),
                    async client =>
                    {
                        var all = await client.Gates.Exceptions(stop);
                        Console.WriteLine(all.Count == 0 ? "No exceptions." : string.Join('\n', all.Select(Line)));
                        return ExitCode.Success;
                    },
                    stop
                )
        );
        return command;
    }

    public static Command Release()
    {
        var slo = new Argument<string>("SLO") { Description = "an SLO whose policy keeps a step" };
        var note = new Option<string>("--note")
        {
            Description = "what was done, and where it is written",
            Required = true,
        };
        var person = Identity.Option("--person", "who says so");
        var server = SharedOptions.Server();
        var command = new Command("release", "Say that action items are filed, for which a step of a policy waits.")
        {
            slo,
            note,
            person,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetRequiredValue(server),
                    client =>
                        client.Gates.Release(
                            parsed.GetRequiredValue(slo),
                            new StepReleaseRequest(parsed.GetValue(note), Person: parsed.GetValue(person)),
                            stop
                        ),
                    _ => Task.FromResult("Noted; a step that has recovered is left with the next tick."),
                    stop
                )
        );
        return command;
    }

    static string Line(ExceptionDetail one)
    {
        var approvals = one.Approvals.Count == 0 ? "nobody yet" : string.Join(", ", one.Approvals);
        var state = one.Granted ? "granted" : $"waits for {string.Join(", ", one.Missing)}";
        return $"{one.Id} {one.Service} {one.Version}: {state}, approved by {approvals}; until {Texts.Instant(one.Expires)}; {one.AskedBy}: {one.Reason}";
    }
}

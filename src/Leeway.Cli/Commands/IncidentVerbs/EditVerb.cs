using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident open</c>, <c>edit</c> and <c>close</c>: what is written down of an incident.</summary>
static class EditVerb
{
    public static Command Open()
    {
        var fields = new IncidentFields();
        var title = new Argument<string>("title") { Description = "what happened, in a line" };
        var command = new Command("open", "Open an incident by hand.") { title };
        fields.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
                Send(
                    parsed.GetValue(fields.Server)!,
                    client => client.Open(fields.Read(parsed) with { Title = parsed.GetValue(title) }, stop),
                    stop
                )
        );
        return command;
    }

    public static Command Edit()
    {
        var fields = new IncidentFields();
        var number = IncidentOptions.Number();
        var title = new Option<string?>("--title") { Description = "what happened, in a line" };
        var closed = new Option<string?>("--closed") { Description = "when it was over; '' opens it again" };
        var command = new Command("edit", "Change what is written down of an incident.") { number, title, closed };
        fields.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
                Send(
                    parsed.GetValue(fields.Server)!,
                    client =>
                        client.Edit(
                            parsed.GetValue(number),
                            fields.Read(parsed) with
                            {
                                Title = parsed.GetValue(title),
                                Closed = parsed.GetValue(closed),
                            },
                            stop
                        ),
                    stop
                )
        );
        return command;
    }

    public static Command Close()
    {
        var number = IncidentOptions.Number();
        var at = new Option<string>("--at")
        {
            Description = "when nobody had to do anything any more",
            DefaultValueFactory = _ => "now",
        };
        var person = IncidentOptions.Person();
        var server = SharedOptions.Server();
        var command = new Command("close", "Say that an incident is over.") { number, at, person, server };
        command.SetAction(
            (parsed, stop) =>
                Send(
                    parsed.GetValue(server)!,
                    client =>
                        client.Edit(
                            parsed.GetValue(number),
                            new IncidentRequest { Closed = parsed.GetValue(at), Person = parsed.GetValue(person) },
                            stop
                        ),
                    stop
                )
        );
        return command;
    }

    static Task<int> Send(Uri server, Func<IncidentClient, Task<HttpResponseMessage>> send, CancellationToken stop) =>
        Answers.Send(
            server,
            client => send(client.Incidents),
            LeewayJson.Default.IncidentDetail,
            incident => ListVerb.Line(incident.Summary),
            stop
        );
}

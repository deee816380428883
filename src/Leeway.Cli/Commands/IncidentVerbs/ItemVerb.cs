using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident item add NUMBER TEXT</c> and <c>item done ID</c>.</summary>
static class ItemVerb
{
    public static Command Create() => new("item", "What is to be done after an incident.") { Add(), Done() };

    static Command Add()
    {
        var number = IncidentOptions.Number();
        var text = new Argument<string>("text") { Description = "what is to be done" };
        var owner = new Option<string?>("--owner") { Description = "who answers for it" };
        var due = new Option<string?>("--due") { Description = "until when, as 2026-03-01T12:00:00Z" };
        var priority = new Option<int?>("--priority") { Description = "0 before anything else, to 3" };
        var person = IncidentOptions.Person();
        var server = SharedOptions.Server();
        var command = new Command("add", "Add an action item.") { number, text, owner, due, priority, person, server };
        command.SetAction(
            (parsed, stop) =>
                Send(
                    parsed.GetValue(server)!,
                    client =>
                        client.AddItem(
                            parsed.GetValue(number),
                            new ActionItemRequest
                            {
                                Text = parsed.GetValue(text),
                                Owner = parsed.GetValue(owner),
                                Due = parsed.GetValue(due),
                                Priority = parsed.GetValue(priority),
                                Person = parsed.GetValue(person),
                            },
                            stop
                        ),
                    stop
                )
        );
        return command;
    }

    static Command Done()
    {
        var id = new Argument<Guid>("id") { Description = "as 'leeway incident show' has it" };
        var person = IncidentOptions.Person();
        var server = SharedOptions.Server();
        var command = new Command("done", "Say that an action item is done.") { id, person, server };
        command.SetAction(
            (parsed, stop) =>
                Send(
                    parsed.GetValue(server)!,
                    client =>
                        client.EditItem(
                            parsed.GetValue(id),
                            new ActionItemRequest { Done = "now", Person = parsed.GetValue(person) },
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
            LeewayJson.Default.ActionItemDetail,
            item => $"{(item.Done is null ? "To do" : "Done")}: {item.Text} ({item.Id})",
            stop
        );
}

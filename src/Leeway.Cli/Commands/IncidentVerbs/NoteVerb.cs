using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident note NUMBER TEXT</c>.</summary>
static class NoteVerb
{
    public static Command Create()
    {
        var number = IncidentOptions.Number();
        var text = new Argument<string>("text") { Description = "what happened" };
        var at = new Option<string?>("--at") { Description = "when; now by default" };
        var person = IncidentOptions.Person();
        var server = SharedOptions.Server();
        var command = new Command("note", "Add a note to an incident's timeline.") { number, text, at, person, server };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetValue(server)!,
                    client =>
                        client.Incidents.Note(
                            parsed.GetValue(number),
                            new NoteRequest(parsed.GetValue(text), parsed.GetValue(at), parsed.GetValue(person)),
                            stop
                        ),
                    LeewayJson.Default.IncidentDetail,
                    incident => $"Incident {incident.Summary.Number} has {incident.Notes.Count} notes.",
                    stop
                )
        );
        return command;
    }
}

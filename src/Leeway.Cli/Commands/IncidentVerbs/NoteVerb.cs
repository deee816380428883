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
                ServerCall.Run(
                    parsed.GetValue(server)!,
                    async client =>
                    {
                        var note = new NoteRequest(parsed.GetValue(text), parsed.GetValue(at), parsed.GetValue(person));
                        using var answer = await client.Incidents.Note(parsed.GetValue(number), note, stop);
                        return await Answers.Tell(
                            answer,
                            LeewayJson.Default.IncidentDetail,
                            incident => $"Incident {incident.Summary.Number} has {incident.Notes.Count} notes.",
                            stop
                        );
                    },
                    stop
                )
        );
        return command;
    }
}

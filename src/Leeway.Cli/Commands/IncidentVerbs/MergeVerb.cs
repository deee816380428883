using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident merge NUMBER INTO</c>.</summary>
static class MergeVerb
{
    public static Command Create()
    {
        var number = IncidentOptions.Number();
        var into = new Argument<int>("into") { Description = "the number of the incident that it is a part of" };
        var person = IncidentOptions.Person();
        var server = SharedOptions.Server();
        var command = new Command("merge", "Say that an incident is a part of another.")
        {
            number,
            into,
            person,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetValue(server)!,
                    client =>
                        client.Incidents.Merge(
                            parsed.GetValue(number),
                            new MergeRequest(parsed.GetValue(into), parsed.GetValue(person)),
                            stop
                        ),
                    LeewayJson.Default.IncidentDetail,
                    incident => ListVerb.Line(incident.Summary),
                    stop
                )
        );
        return command;
    }
}

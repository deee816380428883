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
                ServerCall.Run(
                    parsed.GetValue(server)!,
                    async client =>
                    {
                        var request = new MergeRequest(parsed.GetValue(into), parsed.GetValue(person));
                        using var answer = await client.Incidents.Merge(parsed.GetValue(number), request, stop);
                        return await Answers.Tell(
                            answer,
                            LeewayJson.Default.IncidentDetail,
                            incident => ListVerb.Line(incident.Summary),
                            stop
                        );
                    },
                    stop
                )
        );
        return command;
    }
}

using System.CommandLine;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident postmortem NUMBER</c>.</summary>
static class PostmortemVerb
{
    public static Command Create()
    {
        var number = IncidentOptions.Number();
        var server = SharedOptions.Server();
        var command = new Command("postmortem", "A post-mortem in Markdown, filled in with what is known.")
        {
            number,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetValue(server)!,
                    client => client.Incidents.Postmortem(parsed.GetValue(number), stop),
                    async answer => (await answer.Content.ReadAsStringAsync(stop)).TrimEnd('\n'),
                    stop
                )
        );
        return command;
    }
}

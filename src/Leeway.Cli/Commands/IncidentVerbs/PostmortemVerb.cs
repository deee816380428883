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
                ServerCall.Run(
                    parsed.GetValue(server)!,
                    async client =>
                    {
                        using var answer = await client.Incidents.Postmortem(parsed.GetValue(number), stop);
                        if (!answer.IsSuccessStatusCode)
                        {
                            return await Refusal.Tell(answer, stop);
                        }
                        Console.Write(await answer.Content.ReadAsStringAsync(stop));
                        return ExitCode.Success;
                    },
                    stop
                )
        );
        return command;
    }
}

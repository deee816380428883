using System.CommandLine;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident postmortem NUMBER</c>.</summary>
static class PostmortemVerb
{
    public static Command Create()
    {
        var number = IncidentOptions.Number();
        var folder = new Option<DirectoryInfo?>("--out")
        {
            Description = "a folder to write postmortem.md and its charts into, instead of printing it",
        };
        var force = new Option<bool>("--force")
        {
            Description = "write over a post-mortem that lies there, and what people wrote into it",
        };
        var server = SharedOptions.Server();
        var command = new Command("postmortem", "A post-mortem in Markdown, filled in with what is known.")
        {
            number,
            folder,
            force,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetValue(server)!,
                    async client =>
                    {
                        if (parsed.GetValue(folder) is { } found)
                        {
                            return await new PostmortemFolder(
                                client.Incidents,
                                found.FullName,
                                parsed.GetValue(force)
                            ).Write(parsed.GetValue(number), stop);
                        }
                        using var answer = await client.Incidents.Postmortem(
                            parsed.GetValue(number),
                            cancellation: stop
                        );
                        return await Answers.Tell(
                            answer,
                            async one => (await one.Content.ReadAsStringAsync(stop)).TrimEnd('\n'),
                            stop
                        );
                    },
                    stop
                )
        );
        return command;
    }
}

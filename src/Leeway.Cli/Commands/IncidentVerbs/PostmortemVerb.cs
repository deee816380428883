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
                parsed.GetValue(folder) is { } found
                    ? ServerCall.Run(
                        parsed.GetValue(server)!,
                        client =>
                            new PostmortemFolder(client.Incidents, found.FullName, parsed.GetValue(force)).Write(
                                parsed.GetValue(number),
                                stop
                            ),
                        stop
                    )
                    : Answers.Send(
                        parsed.GetValue(server)!,
                        client => client.Incidents.Postmortem(parsed.GetValue(number), cancellation: stop),
                        async answer => (await answer.Content.ReadAsStringAsync(stop)).TrimEnd('\n'),
                        stop
                    )
        );
        return command;
    }
}

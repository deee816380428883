using System.CommandLine;
using Leeway.Client;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident import FILE</c>.</summary>
static class ImportVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "a CSV or JSON of incidents" };
        var person = IncidentOptions.Person();
        var server = SharedOptions.Server();
        var command = new Command("import", "Take over incidents from a CSV or JSON; each only once.")
        {
            file,
            person,
            server,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                if (parsed.GetValue(file) is not { Exists: true } found)
                {
                    await Console.Error.WriteLineAsync($"leeway: There is no file '{parsed.GetValue(file)}'.");
                    return ExitCode.Refused;
                }
                var text = await File.ReadAllTextAsync(found.FullName, stop);
                return await Answers.Send(
                    parsed.GetValue(server)!,
                    client => client.Incidents.Import(text, parsed.GetValue(person), stop),
                    LeewayJson.Default.IncidentsImported,
                    done => $"{done.Imported} taken over, {done.Known} were there already.",
                    stop
                );
            }
        );
        return command;
    }
}

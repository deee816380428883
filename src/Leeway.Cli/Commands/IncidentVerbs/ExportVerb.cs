using System.CommandLine;

namespace Leeway.Cli.Commands.IncidentVerbs;

/// <summary><c>leeway incident export</c>.</summary>
static class ExportVerb
{
    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "csv, a line for each, or json",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "json");
        var from = new Option<string?>("--from") { Description = "only those known since this instant or day" };
        var until = new Option<string?>("--until") { Description = "only those known before this instant or day" };
        var server = SharedOptions.Server();
        var command = new Command("export", "Print incidents as 'incident import' and 'plan --incidents' read them.")
        {
            format,
            from,
            until,
            server,
        };
        command.SetAction(
            (parsed, stop) =>
                Answers.Send(
                    parsed.GetValue(server)!,
                    client =>
                        client.Incidents.Export(
                            parsed.GetValue(format)!,
                            parsed.GetValue(from),
                            parsed.GetValue(until),
                            stop
                        ),
                    async answer => (await answer.Content.ReadAsStringAsync(stop)).TrimEnd('\n'),
                    stop
                )
        );
        return command;
    }
}

using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Leeway.Client;
using Leeway.Core.Time;

namespace Leeway.Cli.Commands.GateVerb;

/// <summary><c>leeway policy report</c>: what gates answered, and whether harm came after: whether a policy is worth enforcing.</summary>
static class GateReportCommand
{
    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "how many days back", DefaultValueFactory = _ => 14 };
        var service = new Option<string?>("--service") { Description = "only what the gate of that service answered" };
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command("report", "What gates answered, would have answered, and what came after.")
        {
            days,
            service,
            server,
            format,
        };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetRequiredValue(server),
                    client =>
                        Ask(
                            client,
                            parsed.GetValue(days),
                            parsed.GetValue(service),
                            parsed.GetValue(format) == OutputFormat.Json,
                            stop
                        ),
                    stop
                )
        );
        return command;
    }

    static async Task<int> Ask(LeewayClient client, int days, string? service, bool isJson, CancellationToken stop)
    {
        try
        {
            if (await client.Gates.Report(days, service, stop) is not { } report)
            {
                await Console.Error.WriteLineAsync($"leeway: there is no service '{service}'.");
                return ExitCode.NotFound;
            }
            Console.WriteLine(
                isJson ? JsonSerializer.Serialize(report, LeewayJson.Default.GateReportDetail) : Text(report)
            );
            return ExitCode.Success;
        }
        catch (HttpRequestException refused) when (refused.StatusCode is HttpStatusCode.BadRequest)
        {
            await Console.Error.WriteLineAsync($"leeway: {refused.Message}");
            return ExitCode.Usage;
        }
    }

    static string Text(GateReportDetail report)
    {
        var within = DurationText.Format(TimeSpan.FromSeconds(report.HarmWithinSeconds));
        List<string> lines =
        [
            $"{(report.Service is { } service ? $"The gate of {service}" : "Gates")} answered {Report.Count(report.Judged.Sum(row => row.Decisions), "question")} since {Texts.Instant(report.From)}, and let {report.Remedies} that set things right through.",
            $"Harm: at least {Texts.Percent(report.HarmShare)} of a budget spent within {within}.",
        ];
        foreach (var row in report.Judged.Where(row => row.Decisions > 0))
        {
            var shadow = row.LetThrough > 0 ? $", {row.LetThrough} of them in shadow" : "";
            lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {row.Judged, -12} {row.Decisions, 5}{shadow}; harm followed {row.FollowedByHarm} of {row.Told} of which it can be told"
                )
            );
        }
        if (report.Blocks is { Questions: > 0 } blocks)
        {
            lines.Add(
                $"Of {Report.Count(blocks.Questions, "block")} {blocks.Stopped} held a change up, and what would have come of those nobody can tell; {blocks.InShadow} let it out in shadow, {blocks.Overridden} were overridden."
            );
            lines.Add(
                $"Of the {blocks.Told} of these of which it can be told, harm followed {blocks.FollowedByHarm}, an incident {blocks.FollowedByIncident}, and {blocks.False} would have been for nothing."
            );
        }
        lines.Add($"Overridden by an exception or what a policy allows, warnings too: {report.Overridden}.");
        foreach (var one in report.Held)
        {
            var spent = one.SpentAfterwards is { } share ? $"; {Texts.Percent(share)} spent afterwards" : "";
            lines.Add($"  {Texts.Instant(one.At)} {one.Service} {one.Kind} {one.Version}: {one.Outcome}{spent}");
            lines.Add($"    {(one.Reasons is [var first, ..] ? first : "no reason")}");
        }
        return string.Join('\n', lines);
    }
}

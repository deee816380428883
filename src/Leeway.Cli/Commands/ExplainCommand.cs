using System.CommandLine;
using System.Text.Json;
using Leeway.Client;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway explain SLO|ALERT</c>: the chain from scrape to page with the numbers of this moment.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        var subject = new Argument<string>("SLO|ALERT")
        {
            Description = "an SLO's name, or an alert as SLO/SEVERITY, for example shop-checkout/page",
        };
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command("explain", "Say why an SLO or an alert stands where it does, station by station.")
        {
            subject,
            server,
            format,
        };
        command.SetAction(
            (parsed, stop) =>
                ServerCall.Run(
                    parsed.GetRequiredValue(server),
                    client => Run(client, parsed.GetRequiredValue(subject), parsed.GetValue(format), stop),
                    stop
                )
        );
        return command;
    }

    static async Task<int> Run(LeewayClient client, string subject, OutputFormat format, CancellationToken stop)
    {
        var parts = subject.Split('/', 2);
        var severity = parts.Length > 1 ? parts[1] : null;
        var slo = await client.Slo(parts[0], stop);
        if (slo is null)
        {
            await Console.Error.WriteLineAsync(
                $"leeway: there is no SLO '{parts[0]}'; '{Invocation.Text} status' lists those there are."
            );
            return ExitCode.NotFound;
        }
        if (severity is not null)
        {
            if (slo.Tiers.All(tier => tier.Severity != severity) && slo.TargetGone?.Severity != severity)
            {
                await Console.Error.WriteLineAsync(
                    $"leeway: no rule of '{slo.Summary.Name}' has the severity '{severity}'."
                );
                return ExitCode.NotFound;
            }
            slo = OnlySeverity(slo, severity);
        }
        if (format == OutputFormat.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(slo, LeewayJson.Default.SloDetail));
            return ExitCode.Success;
        }
        var status = await client.Status(stop);
        Console.Write(Explanation.Of(slo, Undelivered(status, slo.Summary.Name, severity)));
        return ExitCode.Success;
    }

    // A key begins with the SLO and the severity, percent-encoded as in an address; a slash ends each of them.
    static List<DeliveryDetail> Undelivered(ServerStatus status, string slo, string? severity)
    {
        var beginning = $"{Uri.EscapeDataString(slo)}/";
        if (severity is not null)
        {
            beginning += $"{Uri.EscapeDataString(severity)}/";
        }
        return [.. Waiting.Of(status).Where(delivery => delivery.Key.StartsWith(beginning, StringComparison.Ordinal))];
    }

    static SloDetail OnlySeverity(SloDetail slo, string severity) =>
        slo with
        {
            Tiers = [.. slo.Tiers.Where(tier => tier.Severity == severity)],
            TargetGone = slo.TargetGone?.Severity == severity ? slo.TargetGone : null,
            Alerts = [.. slo.Alerts.Where(alert => alert.Severity == severity)],
        };
}

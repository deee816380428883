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
            Description =
                "an SLO's name, a group as SLO{LABEL=\"VALUE\"}, or an alert of either as …/SEVERITY, for example shop-checkout/page",
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
        var (name, group, severity) = Parts(subject);
        var slo = group is null ? await client.Slo(name, stop) : await client.Group(name, group, stop);
        if (slo is null)
        {
            await Console.Error.WriteLineAsync(
                group is null
                    ? $"leeway: there is no SLO '{name}'; '{Invocation.Text} status' lists those there are."
                    : $"leeway: there is no group '{group}' of an SLO '{name}' with events in its window; '{Invocation.Text} explain {name}' names some."
            );
            return ExitCode.NotFound;
        }
        if (severity is not null)
        {
            if (
                slo.Tiers.All(tier => tier.Severity != severity)
                && slo.Rules.All(rule => rule.Severity != severity)
                && slo.TargetGone?.Severity != severity
            )
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
        Console.Write(Explanation.Of(slo, Undelivered(status, name + group, severity)));
        return ExitCode.Success;
    }

    // A group's values may hold slashes: they end with its brace.
    static (string Slo, string? Group, string? Severity) Parts(string subject)
    {
        var (begin, end) = (subject.IndexOf('{', StringComparison.Ordinal), subject.LastIndexOf('}'));
        if (begin < 0 || end < begin)
        {
            var parts = subject.Split('/', 2);
            return (parts[0], null, parts.Length > 1 ? parts[1] : null);
        }
        var rest = subject[(end + 1)..];
        return (subject[..begin], subject[begin..(end + 1)], rest.StartsWith('/') ? rest[1..] : null);
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
            Rules = [.. slo.Rules.Where(rule => rule.Severity == severity)],
            Alerts = [.. slo.Alerts.Where(alert => alert.Severity == severity)],
        };
}

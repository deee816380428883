using System.CommandLine;
using System.Net;
using System.Text.Json;
using Leeway.Cli.Commands.GateVerb;
using Leeway.Client;
using Leeway.Core.Changes;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway gate SERVICE</c>: whether a change may go out now, by its exit code too.</summary>
static class GateCommand
{
    public const string Name = "gate";

    public static Command Create()
    {
        var options = new GateOptions();
        var server = SharedOptions.Server();
        var format = SharedOptions.Format();
        var command = new Command(
            Name,
            "Ask whether a change to a service may go out: 0 allow, 1 warn, 2 block, 3 inconclusive."
        )
        {
            options.Service,
            options.Change,
            options.Kind,
            options.Version,
            options.Author,
            options.Canary,
            server,
            format,
        };
        command.SetAction(
            async (parsed, stop) =>
                await options.Read(parsed) is { } request
                    ? await Ask(
                        parsed.GetRequiredValue(server),
                        parsed.GetRequiredValue(options.Service),
                        request,
                        parsed.GetValue(format),
                        stop
                    )
                    : GateExit.Inconclusive
        );
        return command;
    }

    static async Task<int> Ask(
        Uri server,
        string service,
        GateRequest request,
        OutputFormat format,
        CancellationToken stop
    )
    {
        var isAsked = false;
        var end = await ServerCall.Run(
            server,
            async client =>
            {
                isAsked = true;
                GateDetail answer;
                try
                {
                    answer = await client.Gates.Ask(service, request, stop);
                }
                catch (HttpRequestException refused)
                    when (refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound)
                {
                    await Console.Error.WriteLineAsync($"leeway: {refused.Message}");
                    return GateExit.Inconclusive;
                }
                Console.WriteLine(
                    format == OutputFormat.Json
                        ? JsonSerializer.Serialize(answer, LeewayJson.Default.GateDetail)
                        : GateText.Of(answer)
                );
                return GateExit.Of(answer);
            },
            stop
        );
        // Whatever kept it from being asked is no block.
        end = isAsked ? end : GateExit.Inconclusive;
        // What makes things better must not wait for whoever guards the gate: not if it is away, and not if it was misunderstood.
        if (
            end == GateExit.Inconclusive
            && ChangeKinds.TryParse(request.Kind ?? "", out var kind)
            && kind.IsNeverHeldUp
        )
        {
            await Console.Error.WriteLineAsync(
                $"leeway: a {request.Kind} change is never held up, so this is no reason to wait."
            );
            return GateExit.Allow;
        }
        return end;
    }
}

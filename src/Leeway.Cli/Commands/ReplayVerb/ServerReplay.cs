using System.Net;
using Leeway.Client;

namespace Leeway.Cli.Commands.ReplayVerb;

/// <summary>Lets a server replay strategies over the ledger of one of its SLOs.</summary>
static class ServerReplay
{
    /// <param name="subject">An SLO's name, perhaps with a group behind it: <c>checkout{handler="/pay"}</c>.</param>
    public static async Task<int> Run(
        LeewayClient client,
        string subject,
        ReplayQuestion question,
        Action<ReplayDetail> print,
        CancellationToken stop
    )
    {
        var brace = subject.IndexOf('{', StringComparison.Ordinal);
        var name = brace < 0 ? subject : subject[..brace];
        try
        {
            if (
                await client.Replay(name, question with { Group = brace < 0 ? null : subject[brace..] }, stop) is
                { } replay
            )
            {
                print(replay);
                return ExitCode.Success;
            }
        }
        catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.BadRequest)
        {
            await Console.Error.WriteLineAsync($"leeway: {refused.Message}");
            return ExitCode.Usage;
        }
        await Console.Error.WriteLineAsync(
            $"leeway: there is no SLO '{subject}'; '{Invocation.Text} status' lists those there are."
        );
        return ExitCode.NotFound;
    }
}

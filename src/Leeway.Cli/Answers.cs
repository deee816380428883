using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Leeway.Client;

namespace Leeway.Cli;

/// <summary>What a server answers to something that was to be written down: done, or why not.</summary>
static class Answers
{
    /// <summary>Sends something to a server and tells what it answers.</summary>
    /// <param name="say">What to print if it is done.</param>
    public static Task<int> Send<T>(
        Uri server,
        Func<LeewayClient, Task<HttpResponseMessage>> send,
        JsonTypeInfo<T> type,
        Func<T, string> say,
        CancellationToken stop
    ) => Send(server, send, async answer => say((await answer.Content.ReadFromJsonAsync(type, stop))!), stop);

    /// <param name="say">What to print if it is done.</param>
    public static Task<int> Send(
        Uri server,
        Func<LeewayClient, Task<HttpResponseMessage>> send,
        Func<HttpResponseMessage, Task<string>> say,
        CancellationToken stop
    ) =>
        ServerCall.Run(
            server,
            async client =>
            {
                using var answer = await send(client);
                return await Tell(answer, say, stop);
            },
            stop
        );

    /// <param name="say">What to print if it is done.</param>
    public static async Task<int> Tell(
        HttpResponseMessage answer,
        Func<HttpResponseMessage, Task<string>> say,
        CancellationToken stop
    )
    {
        if (!answer.IsSuccessStatusCode)
        {
            return await Refusal.Tell(answer, stop);
        }
        Console.WriteLine(await say(answer));
        return ExitCode.Success;
    }
}

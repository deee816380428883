using System.Text.Json;
using Leeway.Client;

namespace Leeway.Cli;

/// <summary>Asks a server, and says what to do if it is not there.</summary>
static class ServerCall
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="patience">How long an answer may take; half a minute by default.</param>
    public static async Task<int> Run(
        Uri server,
        Func<LeewayClient, Task<int>> ask,
        CancellationToken stop,
        TimeSpan? patience = null
    )
    {
        if (Identity.Trouble is { } token)
        {
            await Console.Error.WriteLineAsync($"leeway: {token}");
            return ExitCode.Usage;
        }
        using var http = new HttpClient { BaseAddress = server, Timeout = patience ?? Patience };
        Identity.Introduce(http);
        try
        {
            return await ask(new LeewayClient(http));
        }
        catch (Exception trouble) when (trouble is JsonException or NotSupportedException)
        {
            await Console.Error.WriteLineAsync(
                $"leeway: what answers at {server} is not a Leeway of this version ({trouble.Message}); '--server' names another address."
            );
            return ExitCode.Unavailable;
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(
                $"leeway: no answer from {server} within {http.Timeout.TotalSeconds} seconds; '--server' names another address."
            );
            return ExitCode.Unavailable;
        }
        catch (HttpRequestException trouble)
        {
            await Console.Error.WriteLineAsync(
                $"leeway: no answer from {server}: {trouble.Message.TrimEnd('.')}. Is 'leeway serve' running there? '--server' names another address."
            );
            return ExitCode.Unavailable;
        }
    }
}

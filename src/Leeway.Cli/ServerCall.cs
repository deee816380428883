using Leeway.Client;

namespace Leeway.Cli;

/// <summary>Asks a server, and says what to do if it is not there.</summary>
static class ServerCall
{
    public static async Task<int> Run(Uri server, Func<LeewayClient, Task<int>> ask)
    {
        using var http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            return await ask(new LeewayClient(http));
        }
        catch (HttpRequestException trouble)
        {
            await Console.Error.WriteLineAsync(
                $"leeway: no answer from {server}: {trouble.Message} Is 'leeway serve' running there? '--server' names another address."
            );
            return ExitCode.Unavailable;
        }
    }
}

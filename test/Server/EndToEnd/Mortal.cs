namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A server that is killed while something is asked of it.</summary>
static class Mortal
{
    /// <summary>Asks again and again until SIGKILL comes in the midst of that.</summary>
    public static async Task Live(LeewayProcess leeway, TimeSpan life, params Func<Task>[] asked)
    {
        var killed = Kill(leeway, life);
        await Task.WhenAll(asked.Select(AskUntilGone));
        await killed;
    }

    static async Task AskUntilGone(Func<Task> ask)
    {
        try
        {
            while (true)
            {
                await ask();
            }
        }
        catch (Exception gone)
            when (gone is HttpRequestException or IOException or ObjectDisposedException or OperationCanceledException
                && !TestContext.Current.CancellationToken.IsCancellationRequested
            )
        {
            // That is the kill, which breaks off our request with it.
        }
    }

    static async Task Kill(LeewayProcess leeway, TimeSpan life)
    {
        using var over = new CancellationTokenSource(life, TimeProvider.System);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = over.Token.Register(ended.SetResult);
        await ended.Task;
        await leeway.DisposeAsync();
    }
}

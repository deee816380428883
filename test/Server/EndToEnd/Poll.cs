using Leeway.Core.Time;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Asks until the answer is the one that was to come.</summary>
static class Poll
{
    /// <summary>Fails after a minute, with what was waited for.</summary>
    public static async Task<T> Until<T>(Func<CancellationToken, Task<T>> ask, Func<T, bool> isThere, Func<string> what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(60.Seconds);
        using var timer = new PeriodicTimer(50.Milliseconds);
        T? last = default;
        try
        {
            while (true)
            {
                last = await ask(patience.Token);
                if (isThere(last))
                {
                    return last;
                }
                await timer.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException late) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"Waited a minute in vain for: {what()}\nLast seen: {last}", late);
        }
    }
}

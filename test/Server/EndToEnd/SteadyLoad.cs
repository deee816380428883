namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Traffic that goes on until it is told to be another.</summary>
sealed class SteadyLoad(CountingApp app) : IAsyncDisposable
{
    CancellationTokenSource _stop = new();
    Task _running = Task.CompletedTask;

    /// <summary>From now on so many requests every 20 ms.</summary>
    public async Task Serve(long good, long bad)
    {
        await End();
        _stop = new CancellationTokenSource();
        _running = app.Load(good, bad, _stop.Token);
    }

    public async ValueTask DisposeAsync() => await End();

    async Task End()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }
}

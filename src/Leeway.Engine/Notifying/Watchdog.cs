using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Notifying;

/// <summary>Proves to a dead man's switch that the tick loop is alive: it beats only when it is beaten.</summary>
/// <remarks>A heartbeat is neither journaled nor repeated; the next one takes its place.</remarks>
public sealed class Watchdog(IWatchdogReceiver receiver, TimeSpan every, ILogger<Watchdog> logger) : IAsyncDisposable
{
    readonly CancellationTokenSource _stop = new();
    DateTimeOffset? _last;
    Task _sending = Task.CompletedTask;
    volatile bool _isUnderWay;

    /// <summary>Sends a heartbeat if the last is at least <c>every</c> old and is not still being sent; returns at once.</summary>
    /// <remarks>For the tick loop only: not thread-safe. A clock that was set back does not silence it.</remarks>
    public void Beat(DateTimeOffset asOf)
    {
        var isDue = _last is not { } last || asOf - last >= every || asOf < last;
        if (!isDue || _isUnderWay)
        {
            return;
        }
        _last = asOf;
        _isUnderWay = true;
        var heartbeat = new Heartbeat(asOf, every);
        _sending = Task.Run(() => Send(heartbeat, _stop.Token));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        _stop.Dispose();
    }

    async Task Send(Heartbeat heartbeat, CancellationToken cancellation)
    {
        var outcome = await Attempt(heartbeat, cancellation);
        _isUnderWay = false;
        var reason = outcome switch
        {
            DeliveryOutcome.Refused refused => refused.Reason,
            DeliveryOutcome.Failed failed => failed.Reason,
            _ => null,
        };
        if (reason is not null && !cancellation.IsCancellationRequested)
        {
            logger.HeartbeatFailed(receiver.Name, heartbeat.Key, reason, every.TotalSeconds);
        }
    }

    async Task<DeliveryOutcome> Attempt(Heartbeat heartbeat, CancellationToken cancellation)
    {
        try
        {
            return await receiver.SendHeartbeat(heartbeat, cancellation);
        }
        catch (Exception failure)
        {
            // Also a cancelled one: it belongs to nobody who could be told.
            return new DeliveryOutcome.Failed($"{failure.GetType().Name}: {failure.Message}");
        }
    }
}

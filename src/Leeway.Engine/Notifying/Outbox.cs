using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Notifying;

/// <summary>Tells each receiver everything at least once, in order, however often it takes; thread-safe.</summary>
/// <remarks>
/// <para>A receiver that is down delays nobody but itself. A failed attempt is repeated after 1 s, 2 s, 4 s … 1 min
/// (±20 %, or longer if the receiver asks for it) until 24 hours after the notification was enqueued, or as long as the receiver wants it.</para>
/// <para>It remembers nothing across a restart: the engine journals before it enqueues, enqueues again after a restart
/// what has no report yet, and the unchanged key lets a receiver recognise a repetition.</para>
/// </remarks>
public sealed class Outbox : IAsyncDisposable
{
    readonly Lock _gate = new();
    readonly Dictionary<string, ReceiverQueue> _queues = new(StringComparer.Ordinal);
    readonly List<ReceiverQueue> _closed = [];
    readonly TimeProvider _clock;
    readonly Backoff _backoff;
    readonly DeliveryLog _log;

    /// <param name="random">Spreads the retries; used under a lock.</param>
    public Outbox(TimeProvider clock, ILogger<Outbox> logger, Random random)
    {
        _clock = clock;
        _backoff = new Backoff(random);
        _log = new DeliveryLog(clock, logger);
    }

    /// <summary>Everything not yet ended, each receiver's in its order.</summary>
    public IReadOnlyList<DeliveryView> Pending
    {
        get
        {
            lock (_gate)
            {
                return [.. _queues.Values.SelectMany(queue => queue.Pending)];
            }
        }
    }

    /// <summary>Takes over the receivers of a new configuration.</summary>
    /// <remarks>One that stays, by name, goes on with its queue and tries again at once if it is another object; what
    /// waits for one that is gone is reported as dropped. The caller owns the receivers and disposes of them afterwards.</remarks>
    public void SetReceivers(IReadOnlyList<IReceiver> receivers)
    {
        var byName = receivers.ToDictionary(receiver => receiver.Name, StringComparer.Ordinal);
        lock (_gate)
        {
            foreach (var (name, queue) in _queues.Where(known => !byName.ContainsKey(known.Key)).ToList())
            {
                _queues.Remove(name);
                _closed.Add(queue);
                queue.Close("the receiver was removed from the configuration");
            }
            foreach (var (name, receiver) in byName)
            {
                if (_queues.TryGetValue(name, out var queue))
                {
                    queue.Replace(receiver);
                }
                else
                {
                    _queues.Add(name, new ReceiverQueue(receiver, _clock, _backoff, _log));
                }
            }
            _closed.RemoveAll(queue => queue.HasEnded);
        }
    }

    /// <summary>Hands over a notification that is already journaled; returns at once.</summary>
    /// <remarks>Dropped, loudly, if there is no such receiver or if 10,000 wait for it already: the newest goes, since
    /// the oldest are the pages that people are waiting for. A key that is pending is not taken twice.</remarks>
    public void Enqueue(string receiver, Notification notification)
    {
        lock (_gate)
        {
            if (_queues.TryGetValue(receiver, out var queue))
            {
                queue.Enqueue(notification);
                return;
            }
        }
        var parcel = new Parcel(notification, _clock.GetUtcNow());
        _log.Ended(receiver, parcel, new FinalOutcome.Dropped("there is no receiver of this name"));
    }

    /// <summary>The ends since the last call, each once, in the order in which they came.</summary>
    public IReadOnlyList<DeliveryReport> TakeReports() => _log.Take();

    /// <summary>Stops sending; what is pending stays without a report, and so in the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        List<ReceiverQueue> all;
        lock (_gate)
        {
            all = [.. _queues.Values, .. _closed];
            _queues.Clear();
            _closed.Clear();
        }
        foreach (var queue in all)
        {
            await queue.DisposeAsync();
        }
    }
}

using System.Diagnostics;
using System.Threading.Channels;

namespace Leeway.Engine.Notifying;

/// <summary>What one receiver is still to be told, one after another: the most urgent first, and of one alert strictly in order.</summary>
/// <remarks>A ticket that fails again and again keeps no page waiting.</remarks>
sealed class ReceiverQueue : IAsyncDisposable
{
    public const int Capacity = 10_000;

    readonly PendingParcels _pending = new();
    readonly Channel<bool> _arrivals = NewSignal();
    readonly Channel<bool> _hurry = NewSignal();
    readonly CancellationTokenSource _stop = new();
    readonly TimeProvider _clock;
    readonly Backoff _backoff;
    readonly DeliveryLog _log;
    readonly Task _loop;
    volatile IReceiver _receiver;

    public ReceiverQueue(IReceiver receiver, TimeProvider clock, Backoff backoff, DeliveryLog log)
    {
        (_receiver, _clock, _backoff, _log) = (receiver, clock, backoff, log);
        Name = receiver.Name;
        _loop = Run();
    }

    public string Name { get; }

    /// <summary>True once the loop has ended after a <see cref="Close"/>.</summary>
    public bool HasEnded => _loop.IsCompleted;

    public IReadOnlyList<DeliveryView> Pending => [.. _pending.All.Select(parcel => parcel.View(Name))];

    /// <summary>Takes the notification, unless the queue is full; one that is pending already is not taken twice.</summary>
    public void Enqueue(Notification notification)
    {
        var parcel = new Parcel(notification, _clock.GetUtcNow());
        if (!_pending.TryAdd(parcel, Capacity))
        {
            _log.Ended(Name, parcel, new FinalOutcome.Dropped($"the queue is full: {Capacity} wait already"));
            return;
        }
        _arrivals.Writer.TryWrite(true);
        if (_pending.IsUrgent(parcel))
        {
            _hurry.Writer.TryWrite(true);
        }
    }

    /// <summary>Goes on with another receiver of the same name, at once: a reload may have been the remedy.</summary>
    public void Replace(IReceiver receiver)
    {
        if (!ReferenceEquals(_receiver, receiver))
        {
            _receiver = receiver;
            _hurry.Writer.TryWrite(true);
        }
    }

    /// <summary>Stops, and reports everything that is pending as dropped.</summary>
    public void Close(string reason)
    {
        var dropped = _pending.Clear();
        _stop.Cancel();
        foreach (var parcel in dropped)
        {
            _log.Ended(Name, parcel, new FinalOutcome.Dropped(reason));
        }
    }

    /// <summary>Stops; what is pending stays unreported, so that it is told after the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    async Task Run()
    {
        await Task.Yield(); // whoever makes a queue does not wait for it
        try
        {
            // Not ReadAllAsync: that leaves the context, and the simulator's one thread must see every step.
            while (await _arrivals.Reader.WaitToReadAsync(_stop.Token))
            {
                _arrivals.Reader.TryRead(out _);
                while (Next() is { } parcel)
                {
                    // Whoever takes it out of the pending ones reports it; a Close may have come first.
                    if (await Deliver(parcel, _stop.Token) is { } outcome && _pending.Remove(parcel))
                    {
                        _log.Ended(Name, parcel, outcome);
                    }
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped; the journal remembers what was not delivered.
        }
    }

    /// <summary>One attempt and, if it fails, the wait until the next is due. Null if it is to be tried again.</summary>
    async Task<FinalOutcome?> Deliver(Parcel parcel, CancellationToken cancellation)
    {
        switch (await Attempt(_receiver, parcel, cancellation))
        {
            case DeliveryOutcome.Delivered:
                return FinalOutcome.Delivered.Instance;
            case DeliveryOutcome.Refused refused:
                return new FinalOutcome.Refused(refused.Reason);
            case DeliveryOutcome.Failed failed
                when _receiver.GivesUpAfter is var most && _clock.GetUtcNow() - parcel.EnqueuedAt >= most:
                return new FinalOutcome.Dropped($"given up after {most.TotalHours} h: {failed.Reason}");
            case DeliveryOutcome.Failed failed:
                var wait = _backoff.After(parcel.Attempts, failed.RetryAfter);
                parcel.Failed(failed.Reason, _clock.GetUtcNow() + wait);
                _log.Failed(Name, parcel, failed.Reason, wait);
                await Wait(wait, cancellation);
                return null;
            case var other:
                throw new UnreachableException($"No way on after {other}.");
        }
    }

    static async Task<DeliveryOutcome> Attempt(IReceiver receiver, Parcel parcel, CancellationToken cancellation)
    {
        parcel.Attempted();
        try
        {
            return await receiver.Send(parcel.Notification, cancellation)
                ?? throw new InvalidOperationException("The receiver gave no outcome.");
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed($"{failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>Ends after the wait, or as soon as the receiver is replaced or something more urgent is to be told.</summary>
    async Task Wait(TimeSpan wait, CancellationToken cancellation)
    {
        using var due = new CancellationTokenSource(wait, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, cancellation);
        try
        {
            await _hurry.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Running out of time is the expected end of this wait, not an error.
        }
    }

    Parcel? Next()
    {
        _hurry.Reader.TryRead(out _); // before it looks: what comes afterwards is not forgotten
        return _pending.Next();
    }

    // Holds one word at most, however often it is given.
    static Channel<bool> NewSignal() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}

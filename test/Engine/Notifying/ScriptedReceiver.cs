using System.Collections.Concurrent;
using System.Threading.Channels;
using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>A receiver that answers the n-th attempt, from 1, by a script, and remembers what it was told.</summary>
sealed class ScriptedReceiver(string name, Func<int, Notification, CancellationToken, Task<DeliveryOutcome>> script)
    : IReceiver
{
    readonly ConcurrentQueue<string> _attempts = new();
    readonly Channel<string> _attempted = Channel.CreateUnbounded<string>();

    public ScriptedReceiver(string name, Func<int, Notification, DeliveryOutcome> script)
        : this(name, (attempt, notification, _) => Task.FromResult(script(attempt, notification))) { }

    public static DeliveryOutcome Accepts => DeliveryOutcome.Delivered.Instance;

    public string Name => name;

    /// <summary>The keys of all attempts, in order.</summary>
    public IReadOnlyList<string> Attempts => [.. _attempts];

    public Task<string> NextAttempt() =>
        _attempted.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().Soon();

    public Task<DeliveryOutcome> Send(Notification notification, CancellationToken cancellation)
    {
        _attempts.Enqueue(notification.Key);
        _attempted.Writer.TryWrite(notification.Key);
        return script(_attempts.Count, notification, cancellation);
    }
}

using Leeway.Engine.Notifying;

namespace Leeway.Engine.Tests.Notifying;

/// <summary>An outbox on fake time, with its log.</summary>
sealed class Outgoing : IAsyncDisposable
{
    readonly LogEvents<Outbox> _log = new();

    public Outgoing(params IReadOnlyList<IReceiver> receivers)
    {
        Outbox = new Outbox(Clock, _log, new Random(Seed));
        Outbox.SetReceivers(receivers);
    }

    /// <summary>Fixed: the jitter is the same in each run.</summary>
    public const int Seed = 20260301;

    public WatchedClock Clock { get; } = new();

    public Outbox Outbox { get; }

    public Task<string> Delivered() => _log.Next(4000);

    public Task<string> Failed() => _log.Next(4001);

    public Task<string> Refused() => _log.Next(4002);

    public Task<string> Dropped() => _log.Next(4003);

    public ValueTask DisposeAsync() => Outbox.DisposeAsync();
}

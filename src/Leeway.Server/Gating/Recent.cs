using Leeway.Core.Time;

namespace Leeway.Server.Gating;

/// <summary>What takes longer to read than whoever asks may wait: it is read again at most once a minute, beside those who ask.</summary>
/// <remarks>For any number of threads. Only who asks first waits; others get what was read last.</remarks>
sealed class Recent<T>(TimeProvider clock, Func<DateTimeOffset, Task<T>> read)
{
    static readonly TimeSpan Fresh = 1.Minutes;

    readonly Lock _gate = new();
    DateTimeOffset _at;
    Task<T>? _last;
    Task<T>? _next;

    public Task<T> Value
    {
        get
        {
            lock (_gate)
            {
                var now = clock.GetUtcNow();
                if (_next is { IsCompleted: true })
                {
                    (_last, _next) = (_next, null);
                }
                // What could not be read is tried again by whoever asks next.
                _last = _last is { IsFaulted: true } ? null : _last;
                if (_next is null && (_last is null || now - _at >= Fresh || now < _at))
                {
                    (_at, _next) = (now, read(now));
                }
                return _last ?? _next!;
            }
        }
    }
}

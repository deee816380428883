namespace Leeway.Engine.Querying;

/// <summary>How many queries may be under way at one server, and how many there were.</summary>
/// <param name="load">The share of the time in which a lane is used, above 0 and at most 1; the rest it is left empty.</param>
sealed class QueryLanes(int width, decimal load, TimeProvider clock) : IDisposable
{
    readonly SemaphoreSlim _free = new(width);
    readonly double _rest = (double)((1 / load) - 1);
    long _restTicks;
    long _asked;
    long _failed;
    long _samples;
    int _underWay;

    public int UnderWay => Volatile.Read(ref _underWay);

    public long Asked => Interlocked.Read(ref _asked);

    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Samples that were read.</summary>
    public long Samples => Interlocked.Read(ref _samples);

    /// <param name="ask">Asks, and says as soon as the server has done its part: the next may ask while the answer is read.</param>
    public async Task<QueryAnswer> Run(Func<Action, Task<QueryAnswer>> ask, CancellationToken stop)
    {
        await _free.WaitAsync(stop);
        Interlocked.Increment(ref _underWay);
        var isHeld = 1;
        try
        {
            await Task.Delay(TimeSpan.FromTicks(Interlocked.Exchange(ref _restTicks, 0)), clock, stop);
            Interlocked.Increment(ref _asked);
            var started = clock.GetTimestamp();
            var answer = await ask(() => Leave(clock.GetElapsedTime(started)));
            Interlocked.Add(ref _failed, answer is QueryAnswer.Failed ? 1 : 0);
            Interlocked.Add(ref _samples, answer is QueryAnswer.Found found ? found.Samples : 0);
            return answer;
        }
        finally
        {
            Leave(TimeSpan.Zero);
        }

        void Leave(TimeSpan took)
        {
            if (Interlocked.Exchange(ref isHeld, 0) == 1)
            {
                Interlocked.Add(ref _restTicks, (took * _rest).Ticks);
                Interlocked.Decrement(ref _underWay);
                _free.Release();
            }
        }
    }

    public void Dispose() => _free.Dispose();
}

namespace Leeway.Engine.Querying;

/// <summary>How many queries may be under way at one server, and how many there were.</summary>
sealed class QueryLanes(int width) : IDisposable
{
    readonly SemaphoreSlim _free = new(width);
    long _asked;
    long _failed;
    long _samples;
    int _underWay;

    public int UnderWay => Volatile.Read(ref _underWay);

    public long Asked => Interlocked.Read(ref _asked);

    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Samples that were read.</summary>
    public long Samples => Interlocked.Read(ref _samples);

    public async Task<QueryAnswer> Run(Func<Task<QueryAnswer>> ask, CancellationToken stop)
    {
        await _free.WaitAsync(stop);
        Interlocked.Increment(ref _underWay);
        try
        {
            Interlocked.Increment(ref _asked);
            var answer = await ask();
            Interlocked.Add(ref _failed, answer is QueryAnswer.Failed ? 1 : 0);
            Interlocked.Add(ref _samples, answer is QueryAnswer.Found found ? found.Samples : 0);
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}

using System.Buffers;

namespace Leeway.Engine.Collecting;

/// <summary>A page's bytes in a rented array that grows, and is given back once, however the scrape ends.</summary>
/// <remarks>An array that is given back twice is lent to two scrapes at once, and each reads the other's page.</remarks>
sealed class ScrapeBuffer(ArrayPool<byte> pool) : IDisposable
{
    const int FirstLength = 64 * 1024;

    byte[]? _bytes = pool.Rent(FirstLength);

    byte[] Bytes => _bytes ?? throw new ObjectDisposedException(nameof(ScrapeBuffer));

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => Bytes.AsSpan(0, Length);

    /// <summary>Reads on from the body; 0 at its end.</summary>
    public async ValueTask<int> Fill(Stream body, CancellationToken cancellation)
    {
        if (Length == Bytes.Length)
        {
            Grow();
        }
        var read = await body.ReadAsync(Bytes.AsMemory(Length), cancellation);
        Length += read;
        return read;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
        {
            pool.Return(bytes);
        }
    }

    void Grow()
    {
        var larger = pool.Rent(Bytes.Length * 2);
        Written.CopyTo(larger);
        pool.Return(Bytes);
        _bytes = larger;
    }
}

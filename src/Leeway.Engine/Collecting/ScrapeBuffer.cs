using System.Buffers;

namespace Leeway.Engine.Collecting;

/// <summary>A page's bytes in a rented array that grows, and is given back once, however the scrape ends.</summary>
/// <remarks>An array that is given back twice is lent to two scrapes at once, and each reads the other's page.</remarks>
sealed class ScrapeBuffer(ArrayPool<byte> pool, ScrapeMemory memory) : IDisposable
{
    const int FirstLength = 16 * 1024;

    // Nothing is rented before the first bytes are about to come: a thousand targets that hang should cost nothing.
    byte[]? _bytes = [];
    int _room;

    byte[] Bytes => _bytes ?? throw new ObjectDisposedException(nameof(ScrapeBuffer));

    /// <summary>What it shares with other pages.</summary>
    public ScrapeMemory Memory => memory;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => Bytes.AsSpan(0, Length);

    /// <summary>Makes room for at least one byte more; false if other pages occupy what they may together.</summary>
    /// <param name="most">The most bytes that will be read.</param>
    public bool TryMakeRoom(long most)
    {
        if (Length < _room)
        {
            return true;
        }
        var room = (int)Math.Min(Math.Max(FirstLength, 2L * _room), Math.Min(most, Array.MaxLength));
        if (!memory.TryTake(room, before: _room))
        {
            return false;
        }
        _room = room;
        var larger = pool.Rent(room);
        Written.CopyTo(larger);
        GiveBack(Bytes);
        _bytes = larger;
        return true;
    }

    /// <summary>Reads on from the body into the room there is; 0 at its end.</summary>
    public async ValueTask<int> Fill(Stream body, CancellationToken cancellation)
    {
        var read = await body.ReadAsync(Bytes.AsMemory(Length, _room - Length), cancellation);
        Length += read;
        return read;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _bytes, null) is { } bytes)
        {
            GiveBack(bytes);
            memory.GiveBack(_room);
        }
    }

    void GiveBack(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            pool.Return(bytes);
        }
    }
}

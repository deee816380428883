using Leeway.Core.Series;

namespace Leeway.Ledger.Reading;

/// <summary>Cursors by the number of their series, in chunks: numbers are never used again, so chunks of the past empty and go.</summary>
sealed class CursorTable
{
    const int ChunkSize = 1024;

    readonly List<Chunk?> _chunks = [];

    public bool Has(SeriesId id) => Find(id) is { } chunk && chunk.Places[id.Number % ChunkSize] != Place.Free;

    /// <summary>False if the series has no cursor yet, or was forgotten.</summary>
    public bool TryGet(SeriesId id, out SeriesCursor cursor)
    {
        cursor = default;
        if (Find(id) is not { } chunk || chunk.Places[id.Number % ChunkSize] != Place.Set)
        {
            return false;
        }
        cursor = chunk.Cursors[id.Number % ChunkSize];
        return true;
    }

    public void Add(SeriesId id)
    {
        var index = id.Number / ChunkSize;
        while (_chunks.Count <= index)
        {
            _chunks.Add(null);
        }
        var chunk = _chunks[index] ??= new Chunk();
        if (chunk.Places[id.Number % ChunkSize] == Place.Free)
        {
            chunk.Count++;
        }
        chunk.Places[id.Number % ChunkSize] = Place.Unset;
    }

    /// <summary>False if the series was forgotten.</summary>
    public bool Set(SeriesId id, SeriesCursor cursor)
    {
        if (Find(id) is not { } chunk || chunk.Places[id.Number % ChunkSize] == Place.Free)
        {
            return false;
        }
        chunk.Places[id.Number % ChunkSize] = Place.Set;
        chunk.Cursors[id.Number % ChunkSize] = cursor;
        return true;
    }

    public bool Remove(SeriesId id)
    {
        if (!Has(id))
        {
            return false;
        }
        var chunk = _chunks[id.Number / ChunkSize]!;
        chunk.Places[id.Number % ChunkSize] = Place.Free;
        chunk.Count--;
        if (chunk.Count == 0)
        {
            _chunks[id.Number / ChunkSize] = null;
        }
        return true;
    }

    Chunk? Find(SeriesId id) => id.Number / ChunkSize < _chunks.Count ? _chunks[id.Number / ChunkSize] : null;

    enum Place : byte
    {
        Free,
        Unset,
        Set,
    }

    sealed class Chunk
    {
        public Place[] Places { get; } = new Place[ChunkSize];

        public SeriesCursor[] Cursors { get; } = new SeriesCursor[ChunkSize];

        public int Count { get; set; }
    }
}

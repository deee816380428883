using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;

namespace Leeway.Engine.Collecting;

/// <summary>The series of a target by the bytes that its pages show for them.</summary>
/// <remarks>
/// In the order in which they first came, which mostly is that of every page: a line that follows the one before it as
/// it did last time is found by comparing bytes, any other by one look-up. All bytes lie in one array, because most
/// lines of most targets feed no SLI and should cost little more than their text.
/// </remarks>
sealed class LineTable
{
    const int End = -1;

    byte[] _text = [];
    Line[] _lines = [];
    int[] _buckets = [];
    int _countMax = int.MaxValue;
    long _lengthMax = long.MaxValue;
    int _next;

    public int Count { get; private set; }

    /// <summary>Bytes of all lines.</summary>
    public int Length { get; private set; }

    /// <summary>True if so many lines are remembered that most of them must be gone for good.</summary>
    public bool IsOverfull => Count > _countMax || Length > _lengthMax;

    /// <summary>The line that stood behind the one found last, or nothing.</summary>
    public ReadOnlySpan<byte> Expected => _next < Count ? TextOf(_next) : default;

    public void Limit(int lines, long bytes) => (_countMax, _lengthMax) = (lines, bytes);

    /// <summary>Expects the first line again.</summary>
    public void Rewind() => _next = 0;

    /// <summary>The series of the line that was expected.</summary>
    public ScrapedSeries TakeExpected() => _lines[_next++].Series;

    public bool TryFind(ReadOnlySpan<byte> line, [NotNullWhen(true)] out ScrapedSeries? series)
    {
        series = null;
        if (Count == 0)
        {
            return false;
        }
        if (_next < Count && TextOf(_next).SequenceEqual(line))
        {
            series = TakeExpected();
            return true;
        }
        var hash = HashOf(line);
        for (var at = _buckets[hash & (_buckets.Length - 1)]; at != End; at = _lines[at].NextInBucket)
        {
            if (_lines[at].Hash == hash && TextOf(at).SequenceEqual(line))
            {
                _next = at + 1;
                series = _lines[at].Series;
                return true;
            }
        }
        return false;
    }

    /// <param name="line">A line that is not in the table.</param>
    public void Add(ReadOnlySpan<byte> line, ScrapedSeries series)
    {
        if (Length + line.Length > _text.Length)
        {
            Array.Resize(ref _text, Larger(_text.Length, Length + line.Length));
        }
        if (Count == _lines.Length)
        {
            Array.Resize(ref _lines, Larger(_lines.Length, Count + 1));
        }
        if (Count == _buckets.Length)
        {
            _buckets = new int[Math.Max(16, 2 * _buckets.Length)];
            Array.Fill(_buckets, End);
            for (var at = 0; at < Count; at++)
            {
                Link(at);
            }
        }
        line.CopyTo(_text.AsSpan(Length));
        _lines[Count] = new Line
        {
            Start = Length,
            Hash = HashOf(line),
            Series = series,
        };
        Link(Count);
        Length += line.Length;
        Count++;
        _next = Count;
    }

    public void Clear()
    {
        (_text, _lines, _buckets) = ([], [], []);
        (Count, Length, _next) = (0, 0, 0);
    }

    ReadOnlySpan<byte> TextOf(int at)
    {
        var start = _lines[at].Start;
        return _text.AsSpan(start, (at + 1 < Count ? _lines[at + 1].Start : Length) - start);
    }

    void Link(int at)
    {
        ref var bucket = ref _buckets[_lines[at].Hash & (_buckets.Length - 1)];
        _lines[at].NextInBucket = bucket;
        bucket = at;
    }

    // By a quarter: a thousand targets would waste more by doubling than the few copies cost.
    static int Larger(int length, int needed) => Math.Max(Math.Max(needed, 16), length + (length / 4));

    static int HashOf(ReadOnlySpan<byte> line) => unchecked((int)XxHash3.HashToUInt64(line));

    struct Line
    {
        public int Start;
        public int Hash;
        public int NextInBucket;
        public ScrapedSeries Series;
    }
}

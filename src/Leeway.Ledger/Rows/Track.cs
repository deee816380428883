using System.Buffers;
using System.Numerics;

namespace Leeway.Ledger.Rows;

/// <summary>One sequence of a page's rows: running sums, written as what compresses best.</summary>
/// <remarks>
/// Whole numbers, which counts nearly always are, become differences whose bytes lie together by rank: first the lowest
/// byte of each, then the next. Measured against variable-length integers, and against all columns of a tick lying
/// together, that takes the fewest bytes and is the fastest to read (docs/decisions/0009).
/// </remarks>
static class Track
{
    const byte Zeros = 0;
    const byte Steps = 1;
    const byte Differences = 2;
    const byte Doubles = 3;

    // Above it a double holds no odd numbers.
    const double WholeUntil = 1L << 53;

    public static void Write(ByteWriter bytes, ReadOnlySpan<double> rows)
    {
        var step = rows.IsEmpty ? 0 : rows[0];
        if (!IsStep(rows, step))
        {
            WriteEach(bytes, rows);
        }
        else if (step == 0)
        {
            bytes.Byte(Zeros);
        }
        else
        {
            bytes.Byte(Steps);
            bytes.Double(step);
        }
    }

    public static void Read(ref ByteReader bytes, Span<double> rows)
    {
        switch (bytes.Byte())
        {
            case Zeros:
                rows.Clear();
                break;
            case Steps:
                var step = bytes.Double();
                for (var row = 0; row < rows.Length; row++)
                {
                    rows[row] = step * (row + 1);
                }
                break;
            case Differences:
                ReadDifferences(ref bytes, rows);
                break;
            case Doubles:
                ReadDoubles(ref bytes, rows);
                break;
            default:
                throw new LedgerException(
                    "A page of the ledger holds a track of a kind that this version of Leeway does not know."
                );
        }
    }

    public static void WriteOrigins(ByteWriter bytes, ReadOnlySpan<byte> origins)
    {
        var isEven = origins.IsEmpty || !origins.ContainsAnyExcept(origins[0]);
        bytes.Byte(isEven ? Steps : Differences);
        bytes.Bytes(isEven ? origins[..Math.Min(1, origins.Length)] : origins);
    }

    public static void ReadOrigins(ref ByteReader bytes, Span<byte> origins)
    {
        if (bytes.Byte() == Differences)
        {
            bytes.Bytes(origins.Length).CopyTo(origins);
        }
        else if (!origins.IsEmpty)
        {
            origins.Fill(bytes.Byte());
        }
    }

    static bool IsStep(ReadOnlySpan<double> rows, double step)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] != step * (row + 1))
            {
                return false;
            }
        }
        return true;
    }

    static void WriteEach(ByteWriter bytes, ReadOnlySpan<double> rows)
    {
        var words = ArrayPool<ulong>.Shared.Rent(rows.Length);
        var area = words.AsSpan(0, rows.Length);
        if (TryDiffer(rows, area, out var widest))
        {
            var width = Math.Max(1, (71 - BitOperations.LeadingZeroCount(widest)) / 8);
            bytes.Byte(Differences);
            bytes.Byte((byte)width);
            WriteByRank(bytes, area, width);
        }
        else
        {
            for (var row = 0; row < rows.Length; row++)
            {
                area[row] = BitConverter.DoubleToUInt64Bits(rows[row]);
            }
            bytes.Byte(Doubles);
            WriteByRank(bytes, area, sizeof(double));
        }
        ArrayPool<ulong>.Shared.Return(words);
    }

    static bool TryDiffer(ReadOnlySpan<double> rows, Span<ulong> differences, out ulong widest)
    {
        widest = 0;
        var before = 0L;
        for (var row = 0; row < rows.Length; row++)
        {
            var value = rows[row];
            if (!(Math.Abs(value) < WholeUntil) || value != Math.Floor(value))
            {
                return false;
            }
            var difference = (long)value - before;
            before = (long)value;
            differences[row] = unchecked((ulong)((difference << 1) ^ (difference >> 63)));
            widest |= differences[row];
        }
        return true;
    }

    static void WriteByRank(ByteWriter bytes, ReadOnlySpan<ulong> words, int width)
    {
        for (var rank = 0; rank < width; rank++)
        {
            var room = bytes.Room(words.Length);
            for (var row = 0; row < words.Length; row++)
            {
                room[row] = unchecked((byte)(words[row] >> (8 * rank)));
            }
        }
    }

    static void ReadDifferences(ref ByteReader bytes, Span<double> rows)
    {
        var words = ArrayPool<ulong>.Shared.Rent(rows.Length);
        var area = words.AsSpan(0, rows.Length);
        ReadByRank(ref bytes, area, bytes.Byte());
        var sum = 0L;
        for (var row = 0; row < rows.Length; row++)
        {
            sum += (long)(area[row] >> 1) ^ -(long)(area[row] & 1);
            rows[row] = sum;
        }
        ArrayPool<ulong>.Shared.Return(words);
    }

    static void ReadDoubles(ref ByteReader bytes, Span<double> rows)
    {
        var words = ArrayPool<ulong>.Shared.Rent(rows.Length);
        var area = words.AsSpan(0, rows.Length);
        ReadByRank(ref bytes, area, sizeof(double));
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = BitConverter.UInt64BitsToDouble(area[row]);
        }
        ArrayPool<ulong>.Shared.Return(words);
    }

    static void ReadByRank(ref ByteReader bytes, Span<ulong> words, int width)
    {
        words.Clear();
        for (var rank = 0; rank < width; rank++)
        {
            var bank = bytes.Bytes(words.Length);
            for (var row = 0; row < words.Length; row++)
            {
                words[row] |= (ulong)bank[row] << (8 * rank);
            }
        }
    }
}

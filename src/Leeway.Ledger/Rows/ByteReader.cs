using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Leeway.Ledger.Rows;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <exception cref="LedgerException">The bytes end too early or a number is too long: their checksum was right, so another program wrote them.</exception>
ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public Sums Sums() => new(Double(), Double(), Double());

    public void Doubles(Span<double> into)
    {
        Take(into.Length * sizeof(double)).CopyTo(MemoryMarshal.AsBytes(into));
        if (BitConverter.IsLittleEndian)
        {
            return;
        }
        foreach (ref var value in into)
        {
            value = BitConverter.Int64BitsToDouble(
                BinaryPrimitives.ReverseEndianness(BitConverter.DoubleToInt64Bits(value))
            );
        }
    }

    public ReadOnlySpan<byte> Bytes(int size) => Take(size);

    public ulong VarUInt()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
        throw Foreign("a number is longer than 64 bits");
    }

    public long VarInt()
    {
        var value = VarUInt();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A number from zero to <paramref name="most"/>.</summary>
    public int Count(int most)
    {
        var value = VarUInt();
        return value <= (ulong)most ? (int)value : throw Foreign($"a count of {value} is above {most}");
    }

    public string Text() => Encoding.UTF8.GetString(Take(Count(LedgerLimits.TextBytes)));

    ReadOnlySpan<byte> Take(int size)
    {
        if (_rest.Length < size)
        {
            throw Foreign($"{size - _rest.Length} bytes are missing");
        }
        var taken = _rest[..size];
        _rest = _rest[size..];
        return taken;
    }

    static LedgerException Foreign(string what) =>
        new($"A record with a valid checksum cannot be read ({what}); was it written by another version of Leeway?");
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Leeway.Ledger.Rows;

/// <summary>Bytes that grow: little-endian numbers, variable-length integers (7 bits a byte, lowest first), UTF-8.</summary>
sealed class ByteWriter
{
    byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets the bytes; gives memory back if there was much of it.</summary>
    public void Clear()
    {
        Length = 0;
        // 4 MiB hold the cursors of about 150,000 series, one tick's worth of a large installation.
        if (_bytes.Length > 4 * 1024 * 1024)
        {
            _bytes = new byte[256];
        }
    }

    public void Byte(byte value) => Room(1)[0] = value;

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Room(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

    public void UInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Room(8), value);

    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Room(8), value);

    public void Sums(Sums sums)
    {
        Double(sums.Total);
        Double(sums.Bad);
        Double(sums.Covered);
    }

    public void Doubles(ReadOnlySpan<double> values)
    {
        if (BitConverter.IsLittleEndian)
        {
            Bytes(MemoryMarshal.AsBytes(values));
            return;
        }
        foreach (var value in values)
        {
            Double(value);
        }
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    public void VarUInt(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)((value & 0x7F) | 0x80));
            value >>= 7;
        }
        Byte((byte)value);
    }

    /// <summary>A signed number, zigzag: small ones of either sign are short.</summary>
    public void VarInt(long value) => VarUInt(unchecked((ulong)((value << 1) ^ (value >> 63))));

    public void Text(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        VarUInt((ulong)size);
        Encoding.UTF8.GetBytes(text, Room(size));
    }

    /// <summary>Takes the next bytes, to be filled by the caller.</summary>
    public Span<byte> Room(int size)
    {
        if (_bytes.Length - Length < size)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, Length + (long)size)));
        }
        Length += size;
        return _bytes.AsSpan(Length - size, size);
    }
}

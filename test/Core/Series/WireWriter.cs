using System.Buffers.Binary;
using System.Text;

namespace Leeway.Core.Tests.Series;

/// <summary>Writes protobuf messages field by field, as clients do.</summary>
sealed class WireWriter
{
    readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public WireWriter Varint(int field, ulong number) => Raw(((ulong)field << 3) | 0).Raw(number);

    public WireWriter Folded(int field, long number) => Varint(field, Fold(number));

    public WireWriter Double(int field, double number)
    {
        Raw(((ulong)field << 3) | 1);
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        _bytes.AddRange(bytes);
        return this;
    }

    public WireWriter Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public WireWriter Message(int field, WireWriter message) => Bytes(field, message.ToArray());

    public WireWriter Bytes(int field, byte[] bytes)
    {
        Raw(((ulong)field << 3) | 2).Raw((ulong)bytes.Length);
        _bytes.AddRange(bytes);
        return this;
    }

    public WireWriter Packed(int field, IEnumerable<long> numbers)
    {
        var packed = new WireWriter();
        foreach (var number in numbers)
        {
            packed.Raw(Fold(number));
        }
        return Bytes(field, packed.ToArray());
    }

    /// <summary>A number without a tag.</summary>
    public WireWriter Raw(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            _bytes.Add((byte)((number & 0x7F) | 0x80));
        }
        _bytes.Add((byte)number);
        return this;
    }

    static ulong Fold(long number) => unchecked((ulong)((number << 1) ^ (number >> 63)));
}

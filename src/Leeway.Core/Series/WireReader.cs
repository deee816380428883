using System.Buffers.Binary;

namespace Leeway.Core.Series;

/// <summary>The fields of one protobuf message, from left to right, without leaving its bytes.</summary>
/// <remarks>A field is told by its tag: its number, shifted by three, and how it is written. What nobody asks for is passed over.</remarks>
ref struct WireReader(ReadOnlySpan<byte> message)
{
    public const uint Varint = 0;
    public const uint Fixed64 = 1;
    public const uint Bytes = 2;
    public const uint Fixed32 = 5;

    // Ten times seven bits hold a number of 64.
    const int VarintBytesMax = 10;

    readonly ReadOnlySpan<byte> _message = message;

    public int At { get; private set; }

    public uint Tag { get; private set; }

    /// <summary>Of a field that is a number, its bits.</summary>
    public ulong Number { get; private set; }

    public readonly double Double => BitConverter.UInt64BitsToDouble(Number);

    /// <summary>A number that was folded so that small negative ones are short.</summary>
    public readonly long Folded => unchecked((long)(Number >> 1) ^ -(long)(Number & 1));

    /// <summary>Of a field that is text, a message or packed numbers.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>Why the message cannot be read further; null while it can.</summary>
    public string? Reason { get; private set; }

    /// <summary>Goes to the next field; false at the end, and if there is a <see cref="Reason"/>.</summary>
    public bool Read()
    {
        if (At == _message.Length || Reason is not null)
        {
            return false;
        }
        if (!TryReadVarint(out var tag))
        {
            return false;
        }
        if (tag is < 8 or > uint.MaxValue)
        {
            return Fail("a field has no number that there can be");
        }
        Tag = (uint)tag;
        Number = 0;
        Content = default;
        return (Tag & 7) switch
        {
            Varint => TryReadNumber(),
            Fixed64 => TryRead(8) && Take(BinaryPrimitives.ReadUInt64LittleEndian(Content)),
            Fixed32 => TryRead(4) && Take(BinaryPrimitives.ReadUInt32LittleEndian(Content)),
            Bytes => TryReadVarint(out var length)
                && (length <= int.MaxValue ? TryRead((int)length) : Fail("a field is longer than what it stands in")),
            _ => Fail("a field is written in a way that is not known"),
        };
    }

    /// <summary>Reads a number that has no tag: of packed ones, or the length of a message.</summary>
    public bool TryReadNumber()
    {
        var isRead = TryReadVarint(out var number);
        Number = number;
        return isRead;
    }

    /// <summary>Reads a double that has no tag.</summary>
    public bool TryReadDouble() => TryRead(8) && Take(BinaryPrimitives.ReadUInt64LittleEndian(Content));

    /// <summary>Reads so many bytes into <see cref="Content"/>.</summary>
    public bool TryRead(int length)
    {
        if (length > _message.Length - At)
        {
            return Fail("a field is longer than what it stands in");
        }
        Content = _message.Slice(At, length);
        At += length;
        return true;
    }

    bool Take(ulong number)
    {
        Number = number;
        return true;
    }

    bool TryReadVarint(out ulong number)
    {
        number = 0;
        for (var read = 0; read < VarintBytesMax; read++)
        {
            if (At == _message.Length)
            {
                return Fail("the page ends inside a number");
            }
            var next = _message[At++];
            number |= unchecked((ulong)(next & 0x7F) << (7 * read));
            if (next < 0x80)
            {
                return true;
            }
        }
        return Fail("a number is longer than ten bytes");
    }

    bool Fail(string reason)
    {
        Reason ??= reason;
        return false;
    }
}

namespace Leeway.Core.Series;

/// <summary>Bytes in which a series is put together as a text page has it; used again for the next one.</summary>
sealed class SeriesBuffer
{
    byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back the last bytes.</summary>
    public void Shorten(int bytes) => Length -= bytes;

    public SeriesBuffer Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public SeriesBuffer Append(double bound)
    {
        BoundText.TryFormat(bound, Room(BoundText.BytesMax), out var written);
        Length += written;
        return this;
    }

    /// <summary>Appends in quotes, with what a text page escapes.</summary>
    public SeriesBuffer AppendQuoted(ReadOnlySpan<byte> text)
    {
        Append("\""u8);
        while (text.IndexOfAny((byte)'\\', (byte)'"', (byte)'\n') is >= 0 and var special)
        {
            Append(text[..special]);
            Append(
                text[special] == '\n' ? "\\n"u8
                : text[special] == '"' ? "\\\""u8
                : "\\\\"u8
            );
            text = text[(special + 1)..];
        }
        return Append(text).Append("\""u8);
    }

    Span<byte> Room(int bytes)
    {
        if (Length + bytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + bytes, 2 * _bytes.Length));
        }
        return _bytes.AsSpan(Length);
    }
}

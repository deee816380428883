namespace Leeway.Core.Series;

/// <summary>A place in one line of a page, and why the line cannot be read further.</summary>
ref struct ExpositionCursor(ReadOnlySpan<byte> text)
{
    readonly ReadOnlySpan<byte> _text = text;

    /// <summary>How many bytes lie behind us; where reading stopped, once there is a <see cref="Reason"/>.</summary>
    public int At { get; private set; }

    public readonly bool IsAtEnd => At == _text.Length;

    public readonly ReadOnlySpan<byte> Rest => _text[At..];

    /// <summary>A clause without a full stop; null while the line can be read.</summary>
    public string? Reason { get; private set; }

    public readonly bool IsAt(char expected) => At < _text.Length && _text[At] == expected;

    public readonly bool IsAtBlank => IsAt(' ') || IsAt('\t');

    public readonly ReadOnlySpan<byte> Since(int start) => _text[start..At];

    public void Skip(int bytes) => At += bytes;

    public void SkipBlanks()
    {
        while (IsAtBlank)
        {
            At++;
        }
    }

    /// <summary>What stands here until the next blank; empty at the end of the line.</summary>
    public readonly ReadOnlySpan<byte> Token()
    {
        var length = Rest.IndexOfAny((byte)' ', (byte)'\t');
        return length < 0 ? Rest : Rest[..length];
    }

    /// <summary>Goes behind the closing brace, from anywhere inside the braces and outside of quotes.</summary>
    public bool SkipLabels()
    {
        while (true)
        {
            var found = Rest.IndexOfAny((byte)'"', (byte)'}');
            if (found < 0)
            {
                return Fail("the labels are not closed by '}'");
            }
            At += found;
            if (IsAt('}'))
            {
                At++;
                return true;
            }
            if (!SkipQuoted())
            {
                return false;
            }
        }
    }

    /// <summary>Goes from a quote behind the one that closes it.</summary>
    public bool SkipQuoted()
    {
        var quote = At++;
        while (true)
        {
            var found = Rest.IndexOfAny((byte)'"', (byte)'\\');
            var isEscape = found >= 0 && Rest[found] == '\\';
            if (found < 0 || (isEscape && found + 1 == Rest.Length))
            {
                return Fail("the quote is not closed in its line", quote);
            }
            At += found + (isEscape ? 2 : 1);
            if (!isEscape)
            {
                return true;
            }
        }
    }

    /// <summary>Notes why and where reading stops.</summary>
    /// <returns>Always false.</returns>
    public bool Fail(string reason, int? at = null)
    {
        At = at ?? At;
        Reason = reason;
        return false;
    }
}

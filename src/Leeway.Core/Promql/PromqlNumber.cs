using System.Globalization;

namespace Leeway.Core.Promql;

/// <summary>Numbers as PromQL writes them: <c>1</c>, <c>.5</c>, <c>1e3</c>, <c>1_000</c>, <c>0x1F</c>, <c>017</c>, <c>Inf</c>.</summary>
static class PromqlNumber
{
    /// <summary>True for the names that are numbers.</summary>
    public static bool IsWord(PromqlToken token) => token.IsWord("inf") || token.IsWord("nan");

    /// <summary>How many characters at the beginning of the text are one number.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            var digits = Digits(text[1..], char.IsAsciiHexDigit, isAfterDigit: true);
            return TryInteger(text[..(1 + digits)], out _) ? 1 + digits : 1;
        }
        var length = Digits(text, char.IsAsciiDigit, isAfterDigit: false);
        if (length < text.Length && text[length] == '.')
        {
            length++;
            length += Digits(text[length..], char.IsAsciiDigit, isAfterDigit: false);
        }
        return length + ExponentLength(text[length..]);
    }

    /// <summary>The value of a text that <see cref="LengthAt"/> found to be a number, or of a name that is one.</summary>
    public static double Parse(string number) =>
        number.ToUpperInvariant() switch
        {
            "INF" => double.PositiveInfinity,
            "NAN" => double.NaN,
            _ => TryInteger(number, out var value)
                ? value
                : double.Parse(number.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
        };

    // Hexadecimal with 0x and octal with a plain 0 before it, as in Go; 09 is neither, and decimal. None is above 2^63.
    static bool TryInteger(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.Length < 2 || text[0] != '0')
        {
            return false;
        }
        var isHex = text[1] is 'x' or 'X';
        var radix = isHex ? 16 : 8;
        var total = 0UL;
        foreach (var character in text[(isHex ? 2 : 1)..])
        {
            if (character == '_')
            {
                continue;
            }
            var digit = char.IsAsciiHexDigit(character) ? Convert.ToInt32(character.ToString(), 16) : radix;
            if (digit >= radix || total > (long.MaxValue - (ulong)digit) / (ulong)radix)
            {
                return false;
            }
            total = (total * (ulong)radix) + (ulong)digit;
        }
        value = total;
        return !isHex || text.Length > 2;
    }

    static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('e' or 'E'))
        {
            return 0;
        }
        var sign = text.Length > 1 && text[1] is '+' or '-' ? 1 : 0;
        var digits = Digits(text[(1 + sign)..], char.IsAsciiDigit, isAfterDigit: false);
        return digits == 0 ? 0 : 1 + sign + digits;
    }

    // A '_' stands between two digits, or between 0x and one.
    static int Digits(ReadOnlySpan<char> text, Predicate<char> isDigit, bool isAfterDigit)
    {
        var length = isAfterDigit ? 1 : 0;
        while (length < text.Length)
        {
            var isUnderscore = length > 0 && text[length] == '_';
            var digit = isUnderscore ? length + 1 : length;
            if (digit >= text.Length || !isDigit(text[digit]))
            {
                break;
            }
            length = digit + 1;
        }
        return length;
    }
}

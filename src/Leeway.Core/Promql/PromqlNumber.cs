using System.Globalization;

namespace Leeway.Core.Promql;

/// <summary>Numbers as PromQL writes them: <c>1</c>, <c>.5</c>, <c>1e3</c>, <c>1_000</c>, <c>0x1F</c>.</summary>
static class PromqlNumber
{
    // More hexadecimal digits than a 64-bit integer has, Prometheus does not read either.
    const int HexDigits = 16;

    /// <summary>How many characters at the beginning of the text are one number.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            var digits = Run(text[2..], char.IsAsciiHexDigit);
            return digits is 0 or > HexDigits ? 1 : digits + 2;
        }
        var length = Run(text, IsDigitOrUnderscore);
        if (length < text.Length && text[length] == '.')
        {
            length += 1 + Run(text[(length + 1)..], IsDigitOrUnderscore);
        }
        return length + ExponentLength(text[length..]);
    }

    /// <summary>The value of a text that <see cref="LengthAt"/> found to be a number.</summary>
    public static double Parse(string number) =>
        number.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.Parse(number.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : double.Parse(number.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('e' or 'E'))
        {
            return 0;
        }
        var sign = text.Length > 1 && text[1] is '+' or '-' ? 1 : 0;
        var digits = Run(text[(1 + sign)..], char.IsAsciiDigit);
        return digits == 0 ? 0 : 1 + sign + digits;
    }

    static int Run(ReadOnlySpan<char> text, Predicate<char> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }
        return length;
    }

    static bool IsDigitOrUnderscore(char value) => char.IsAsciiDigit(value) || value == '_';
}

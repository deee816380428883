using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Leeway.Core.Series;

/// <summary>Numbers as pages of samples write them; each must span its whole token.</summary>
static class ExpositionNumber
{
    // 15 digits are exact in a double, so that adding digit by digit gives what the parser would give.
    const int ExactDigits = 15;

    const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // Exact up to 10^22: dividing an exact number by one of them rounds once, as the parser does.
    static readonly double[] PowersOfTen =
    [
        1,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
    ];

    static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789+-.eE"u8);
    static readonly long FirstMs = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    static readonly long LastMs = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Reads a value; finite digits that are too large for a double are refused, as Prometheus does.</summary>
    public static bool TryReadValue(ReadOnlySpan<byte> token, out double value)
    {
        if (TryReadDigits(token, out value))
        {
            return true;
        }
        return token.IndexOfAnyExcept(NumberBytes) < 0
            ? double.TryParse(token, Style, NumberFormatInfo.InvariantInfo, out value) && double.IsFinite(value)
            : TryReadWord(token, out value);
    }

    /// <summary>Reads a value of digits, with or without a point among them, that a line's end follows at once.</summary>
    /// <param name="length">Of the value and the line's end.</param>
    /// <returns>False for all other ways to write a value.</returns>
    public static bool TryReadWholeLine(ReadOnlySpan<byte> text, out double value, out int length)
    {
        var (whole, digits, behindPoint) = (0L, 0, -1);
        for (length = 0; length < text.Length; length++)
        {
            var digit = unchecked((uint)(text[length] - '0'));
            if (digit <= 9 && digits < ExactDigits)
            {
                whole = whole * 10 + digit;
                digits++;
            }
            else if (text[length] == '.' && behindPoint < 0)
            {
                behindPoint = digits;
            }
            else
            {
                break;
            }
        }
        value = behindPoint < 0 ? whole : whole / PowersOfTen[digits - behindPoint];
        var isLine = digits > 0 && length < text.Length && text[length] == '\n';
        length++;
        return isLine;
    }

    /// <summary>Reads a time between the years 1 and 9999.</summary>
    public static bool TryReadTimestampMs(ReadOnlySpan<byte> token, ExpositionFormat format, out long timestampMs)
    {
        if (format == ExpositionFormat.PrometheusText)
        {
            return Utf8Parser.TryParse(token, out timestampMs, out var consumed)
                && consumed == token.Length
                && timestampMs >= FirstMs
                && timestampMs <= LastMs;
        }
        timestampMs = 0;
        if (!TryReadValue(token, out var seconds) || !(seconds * 1000 >= FirstMs && seconds * 1000 <= LastMs))
        {
            return false;
        }
        timestampMs = (long)Math.Round(seconds * 1000);
        return true;
    }

    static bool TryReadDigits(ReadOnlySpan<byte> token, out double value)
    {
        value = 0;
        if (token.Length is 0 or > ExactDigits)
        {
            return false;
        }
        var whole = 0L;
        foreach (var digit in token)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }
            whole = whole * 10 + (digit - '0');
        }
        value = whole;
        return true;
    }

    static bool TryReadWord(ReadOnlySpan<byte> token, out double value)
    {
        if (Ascii.EqualsIgnoreCase(token, "nan"u8))
        {
            value = double.NaN;
            return true;
        }
        value = token.StartsWith("-"u8) ? double.NegativeInfinity : double.PositiveInfinity;
        var word = token.StartsWith("-"u8) || token.StartsWith("+"u8) ? token[1..] : token;
        return Ascii.EqualsIgnoreCase(word, "inf"u8) || Ascii.EqualsIgnoreCase(word, "infinity"u8);
    }
}

using System.Globalization;

namespace Leeway.Core.Time;

/// <summary>Instants as RFC 3339 writes them: <c>2026-03-01T12:00:00Z</c>, <c>2026-03-01T13:00:00.5+01:00</c>.</summary>
public static class InstantText
{
    const int YearMin = 1970;
    const int YearMax = 9000;

    static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads an instant, whose offset from UTC must be written.</summary>
    /// <returns>False for anything else, and for years before 1970 and after 9000.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text,
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out instant
        )
        && instant.Year is >= YearMin and <= YearMax
        && HasOffset(text);

    /// <summary>Writes an instant in UTC, with fractions of a second only where there are some.</summary>
    public static string Format(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    // Behind the date, whose signs are not those of an offset.
    static bool HasOffset(ReadOnlySpan<char> text) =>
        text[^1] == 'Z' || text["yyyy-MM-dd".Length..].ContainsAny('+', '-');
}

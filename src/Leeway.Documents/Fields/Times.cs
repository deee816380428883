using System.Globalization;
using System.Text.RegularExpressions;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Fields;

/// <summary>Times and time zones as documents have them.</summary>
static partial class Times
{
    static readonly string[] LocalForms =
    [
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm",
    ];

    // K: an offset, or Z. Only texts that end with one get here, so that it is never left out.
    static readonly string[] InstantForms = [.. LocalForms.Select(form => form + "K")];

    /// <summary>A time zone by its IANA name.</summary>
    public static TimeZoneInfo? Zone(this Value zone)
    {
        if (zone.Word() is not { } name)
        {
            return null;
        }
        if (ZonePattern().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
        {
            return found;
        }
        zone.Error(
            $"there is no time zone {Quote.Of(name)}",
            "write an IANA time zone, for example UTC or Europe/Berlin"
        );
        return null;
    }

    /// <summary>A local time, or null if the text is none from 1970 to 2100.</summary>
    public static DateTime? Local(string text) =>
        DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && IsInReach(time)
            ? time
            : null;

    /// <summary>A time with its offset from UTC, or null if the text is none from 1970 to 2100.</summary>
    public static DateTimeOffset? Instant(string text) =>
        OffsetPattern().IsMatch(text)
        && DateTimeOffset.TryParseExact(
            text,
            InstantForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
        && IsInReach(time.UtcDateTime)
            ? time.ToUniversalTime()
            : null;

    /// <summary>A day of the calendar from 1970 to 2100.</summary>
    public static DateOnly? Day(this Value value, string remedy = "write it like 2026-05-01")
    {
        if (
            value.Raw is { } text
            && DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && day.Year is >= 1970 and <= 2100
        )
        {
            return day;
        }
        value.Error($"{value.Path} is {NodeWords.Describe(value.Node)}, not a day", remedy);
        return null;
    }

    static bool IsInReach(DateTime time) => time.Year is >= 1970 and <= 2100;

    // Names become paths below the system's zone folder; nothing may climb out of it.
    [GeneratedRegex(
        @"\A[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z0-9_+\-]+)*\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ZonePattern();

    [GeneratedRegex(@"(Z|[+-]\d\d:\d\d)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OffsetPattern();
}

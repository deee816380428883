using System.Globalization;
using Leeway.Core.Time;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads a rule of RFC 5545 part by part, so that a problem has its place in the rule.</summary>
/// <remarks>The library that follows the rule takes some wrong parts without a word, such as a date that it cannot read.</remarks>
static class RecurrenceReader
{
    // Times a day at which it may begin: enough for maintenance, and a year has no more than some 1,500 of them.
    const int TimesADayMax = 4;
    const string Prefix = "RRULE:";

    public static Recurrence? Read(Value value, DateTime from, TimeZoneInfo zone)
    {
        if (value.Word(lengthMax: 500) is not { } text)
        {
            return null;
        }
        var parts = new RuleParts(value, text.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix.Length : 0);
        var end = parts.Find("UNTIL");
        var until = end is null ? null : ReadEnd(parts, end, zone);
        if (!parts.AreRight || (end is not null && until is null) || !MayRepeatSoOften(parts))
        {
            return null;
        }
        var recurrence = new Recurrence(text[parts.Begin..], parts.Rule(), from, zone, until);
        if (recurrence.First() is null)
        {
            value.Error(
                $"{value.Path} never comes to a time after {from:yyyy-MM-dd HH:mm:ss}",
                "write a rule that has days, or an earlier 'from'"
            );
            return null;
        }
        return recurrence;
    }

    static DateTimeOffset? ReadEnd(RuleParts parts, RulePart end, TimeZoneInfo zone)
    {
        if (TryParse("yyyyMMdd'T'HHmmss'Z'", out var time))
        {
            return new DateTimeOffset(time, TimeSpan.Zero);
        }
        if (TryParse("yyyyMMdd'T'HHmmss", out time))
        {
            return LocalTime.ToUtc(time, zone);
        }
        if (TryParse("yyyyMMdd", out time))
        {
            return LocalTime.ToUtc(time.AddDays(1), zone).AddTicks(-1); // that day is the last
        }
        parts.Error(end, "write it like 20261231T225959Z, 20261231T235959 in local time, or 20261231");
        return null;

        bool TryParse(string form, out DateTime parsed) =>
            DateTime.TryParseExact(end.Text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out parsed)
            && parsed.Year is >= 1970 and <= 2100;
    }

    static bool MayRepeatSoOften(RuleParts parts)
    {
        var (hours, minutes) = (CountOf("BYHOUR"), CountOf("BYMINUTE"));
        if (hours * minutes <= TimesADayMax)
        {
            return true;
        }
        parts.Error(
            parts.Find(hours > minutes ? "BYHOUR" : "BYMINUTE")!,
            $"it begins {hours * minutes} times a day, but at most {TimesADayMax} are allowed: write a longer duration"
        );
        return false;

        int CountOf(string key) => parts.Find(key) is { } part ? part.Text.Split(',').Length : 1;
    }
}

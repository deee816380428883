using System.Globalization;

namespace Leeway.Documents.Native;

/// <summary>One part of a recurrence rule: <c>BYDAY=SU</c>.</summary>
/// <param name="Offset">Of its key, in the text of the value.</param>
sealed record RulePart(string Key, string Text, int Offset)
{
    static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>What each part wants; RFC 5545, section 3.3.10.</summary>
    static readonly Dictionary<string, (string Wanted, Func<string, bool> Fits)> Known = new(StringComparer.Ordinal)
    {
        ["FREQ"] = ("write DAILY, WEEKLY, MONTHLY or YEARLY; for several times a day add BYHOUR", IsFrequency),
        ["UNTIL"] = ("write a date", _ => true), // read with the zone
        ["COUNT"] = ("write a whole number from 1 to 100000", text => IsNumber(text, 1, 100_000)),
        ["INTERVAL"] = ("write a whole number from 1 to 1000", text => IsNumber(text, 1, 1000)),
        ["BYMONTH"] = ("write months from 1 to 12", text => AreNumbers(text, 1, 12)),
        ["BYWEEKNO"] = ("write weeks from 1 to 53, or from -53 to -1", text => AreSigned(text, 53)),
        ["BYYEARDAY"] = ("write days from 1 to 366, or from -366 to -1", text => AreSigned(text, 366)),
        ["BYMONTHDAY"] = ("write days from 1 to 31, or from -31 to -1", text => AreSigned(text, 31)),
        ["BYDAY"] = ("write days like MO or SU, with MONTHLY and YEARLY also 1MO or -1SU", AreDays),
        ["BYHOUR"] = ("write hours from 0 to 23", text => AreNumbers(text, 0, 23)),
        ["BYMINUTE"] = ("write minutes from 0 to 59", text => AreNumbers(text, 0, 59)),
        ["BYSETPOS"] = ("write positions from 1 to 366, or from -366 to -1", text => AreSigned(text, 366)),
        ["WKST"] = ("write a day like MO", text => Days.Contains(text, StringComparer.Ordinal)),
    };

    /// <summary>The frequencies that a part makes sense with, where not all.</summary>
    static readonly Dictionary<string, string[]> With = new(StringComparer.Ordinal)
    {
        ["BYWEEKNO"] = ["YEARLY"],
        ["BYYEARDAY"] = ["YEARLY"],
        ["BYMONTHDAY"] = ["DAILY", "MONTHLY", "YEARLY"],
        ["BYSETPOS"] = ["MONTHLY", "YEARLY"],
    };

    public static IReadOnlyCollection<string> Keys => Known.Keys;

    /// <summary>What to write in its place, in a rule of this frequency; null if it is right.</summary>
    public string? Remedy(string frequency)
    {
        var (wanted, fits) = Known[Key];
        var isNumberedDay = Key == "BYDAY" && Text.Any(char.IsAsciiDigit);
        return !fits(Text) || (isNumberedDay && frequency is ("DAILY" or "WEEKLY")) ? wanted
            : With.TryGetValue(Key, out var frequencies) && !frequencies.Contains(frequency, StringComparer.Ordinal)
                ? $"{Key} goes with FREQ={string.Join(" or ", frequencies)}"
            : null;
    }

    static bool IsFrequency(string text) => Frequencies.Contains(text, StringComparer.Ordinal);

    static bool IsNumber(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= min
        && number <= max;

    static bool AreNumbers(string text, int min, int max) => text.Split(',').All(one => IsNumber(one, min, max));

    static bool AreSigned(string text, int max) =>
        text.Split(',').All(one => IsNumber(one, -max, max) && !IsNumber(one, 0, 0));

    static bool AreDays(string text) =>
        text.Split(',')
            .All(one =>
                one.Length >= 2
                && Days.Contains(one[^2..], StringComparer.Ordinal)
                && (one.Length == 2 || AreSigned(one[..^2], 53))
            );
}

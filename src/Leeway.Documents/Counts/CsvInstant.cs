using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Documents.Counts;

/// <summary>Instants of a CSV: RFC 3339, or seconds since 1970 as monitoring systems write them.</summary>
static class CsvInstant
{
    public const string Remedy = "write for example '2026-03-01T12:00:00Z', or seconds since 1970";

    // 1973, so that no small number is one, and the year 9000.
    const decimal SecondsMin = 100_000_000;
    const decimal SecondsMax = 221_845_392_000;

    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        if (InstantText.TryParse(text, out instant))
        {
            return true;
        }
        if (
            !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds is < SecondsMin or > SecondsMax
        )
        {
            return false;
        }
        instant = DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        return true;
    }
}

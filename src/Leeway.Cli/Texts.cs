using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Cli;

/// <summary>Figures as people read them.</summary>
static class Texts
{
    public const string Unknown = "–";

    /// <summary>Said of a budget while no time of its window is known.</summary>
    public const string NothingKnown = "nothing known yet";

    public static string Percent(double? share) =>
        share is { } value ? (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%" : Unknown;

    /// <summary>Six significant digits: an error ratio of one in a million is not zero.</summary>
    public static string FinePercent(double? share) =>
        share is { } value ? (value * 100).ToString("G6", CultureInfo.InvariantCulture) + "%" : Unknown;

    public static string Burn(double? rate) =>
        rate is { } value ? value.ToString("0.##", CultureInfo.InvariantCulture) + "×" : Unknown;

    public static string Events(double count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Three digits and a unit of 1000: <c>1.23 MB</c>.</summary>
    public static string Bytes(long bytes)
    {
        string[] units = ["B", "kB", "MB", "GB", "TB"];
        var (value, unit) = ((double)bytes, 0);
        while (value >= 999.5 && unit < units.Length - 1)
        {
            (value, unit) = (value / 1000, unit + 1);
        }
        return $"{value.ToString(unit == 0 ? "0" : "G3", CultureInfo.InvariantCulture)} {units[unit]}";
    }

    public static string Duration(double? seconds) =>
        seconds is { } value and < 1e10 ? DurationText.Format(TimeSpan.FromSeconds(Math.Round(value))) : Unknown;

    public static string Instant(DateTimeOffset? instant) =>
        instant is { } value
            ? value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : Unknown;
}

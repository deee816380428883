using Leeway.Core.Time;

namespace Leeway.Server.Drawing;

/// <summary>Round instants for an axis of time, few enough for a telephone.</summary>
static class TimeTicks
{
    const int Most = 5;

    static readonly TimeSpan[] Steps =
    [
        1.Minutes,
        5.Minutes,
        15.Minutes,
        30.Minutes,
        1.Hours,
        3.Hours,
        6.Hours,
        12.Hours,
        1.Days,
        2.Days,
        7.Days,
        14.Days,
        30.Days,
        60.Days,
        90.Days,
        180.Days,
        365.Days,
        1000.Days,
    ];

    public static IEnumerable<(DateTimeOffset At, string Text)> Of(Interval shown)
    {
        var step = Array.Find(Steps, step => shown.Length / step <= Most);
        step = step == TimeSpan.Zero ? Steps[^1] : step;
        var first = Core.Time.Steps.EdgeAtOrBefore(shown.From, step);
        for (var at = first < shown.From ? first + step : first; at < shown.Until; at += step)
        {
            yield return (at, Text(at, step));
        }
    }

    static string Text(DateTimeOffset at, TimeSpan step) =>
        at.UtcDateTime.ToString(
            step >= 1.Days ? "d MMM"
                : at.TimeOfDay == TimeSpan.Zero ? "d MMM"
                : "HH:mm",
            System.Globalization.CultureInfo.InvariantCulture
        );
}

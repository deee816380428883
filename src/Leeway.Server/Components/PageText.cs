using System.Globalization;

namespace Leeway.Server.Components;

/// <summary>Numbers and instants as the pages write them.</summary>
public static class PageText
{
    public const string Nothing = "–";

    /// <summary>All digits of a target: 99.95%.</summary>
    public static string Target(decimal fraction) => Text(fraction * 100, "0.##########") + "%";

    /// <summary>A share to three digits or so: 63.2%, 0.012%.</summary>
    public static string Share(double? share) =>
        share is not { } value ? Nothing
        : value != 0 && Math.Abs(value) < 0.001 ? Text(value * 100, "0.####") + "%"
        : Text(value * 100, Math.Abs(value) >= 10 ? "#,0" : "0.##") + "%";

    /// <summary>A share for a narrow column: 63.2%, −20%.</summary>
    public static string ShortShare(double share) => Text(share * 100, Math.Abs(share) >= 1 ? "#,0" : "0.#") + "%";

    /// <summary>A burn rate: 14.4×.</summary>
    public static string Burn(double? factor) =>
        factor is { } value ? Text(value, value >= 100 ? "#,0" : "0.##") + "×" : Nothing;

    /// <summary>A count of events: 12,345.</summary>
    public static string Events(double count) => Text(count, count < 10 ? "0.##" : "#,0");

    /// <summary>A length of time in its two largest units: 3d 4h, 5m 10s.</summary>
    public static string Span(TimeSpan span)
    {
        if (span < TimeSpan.FromSeconds(1))
        {
            return span <= TimeSpan.Zero ? "0s" : $"{Text(span.TotalMilliseconds, "0")}ms";
        }
        (long Count, string Unit)[] parts =
        [
            (span.Days, "d"),
            (span.Hours, "h"),
            (span.Minutes, "m"),
            (span.Seconds, "s"),
        ];
        var first = Array.FindIndex(parts, part => part.Count > 0);
        return string.Join(
            ' ',
            parts.Skip(first).Take(2).Where(part => part.Count > 0).Select(part => $"{part.Count}{part.Unit}")
        );
    }

    public static string Span(double? seconds) =>
        seconds is { } value
            ? Span(TimeSpan.FromSeconds(Math.Clamp(value, 0, TimeSpan.MaxValue.TotalSeconds / 2)))
            : Nothing;

    /// <summary>A duration of events: 250 ms, 1.5 s.</summary>
    public static string Latency(double seconds) =>
        seconds < 1 ? $"{Text(seconds * 1000, "0.###")} ms" : $"{Text(seconds, "0.###")} s";

    /// <summary>A number with all of its digits, as addresses have it.</summary>
    public static string Plain(double value) => value.ToString("0.#########", CultureInfo.InvariantCulture);

    /// <summary>How long ago, to the second: "12s ago".</summary>
    public static string Ago(TimeSpan age) => age < TimeSpan.FromSeconds(1) ? "just now" : $"{Span(age)} ago";

    public static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("HH:mm:ss");

    public static string DateAndTime(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss");

    public static string Count(int count, string noun) => $"{Text(count, "#,0")} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A number as SVG and addresses write it.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    // A true minus sign, as wide as a digit.
    static string Text(IFormattable value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}

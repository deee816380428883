using System.Globalization;
using System.Text;

namespace Leeway.Core.Time;

/// <summary>Durations as Prometheus writes them: <c>500ms</c>, <c>5m</c>, <c>1h30m</c>, <c>30d</c>, <c>4w</c>, <c>1y</c>.</summary>
/// <remarks>Units, largest first, each at most once: y (365 d), w, d (24 h), h, m, s, ms.</remarks>
public static class DurationText
{
    static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("y", TimeSpan.FromDays(365)),
        ("w", TimeSpan.FromDays(7)),
        ("d", TimeSpan.FromDays(1)),
        ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    /// <summary>Reads a duration without sign; <c>0</c> needs no unit.</summary>
    /// <returns>False for anything else, for units out of order and for more than 100 years.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text is "0")
        {
            return true;
        }
        var total = 0.0;
        var nextUnit = 0;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is <= 0 or > 15)
            {
                return false;
            }
            var count = double.Parse(text[..digits], CultureInfo.InvariantCulture);
            text = text[digits..];
            var letters = text.IndexOfAnyExceptInRange('a', 'z');
            var unit = letters < 0 ? text : text[..letters];
            while (nextUnit < Units.Length && !unit.SequenceEqual(Units[nextUnit].Unit))
            {
                nextUnit++;
            }
            if (nextUnit == Units.Length)
            {
                return false;
            }
            total += count * Units[nextUnit].Length.TotalMilliseconds;
            nextUnit++;
            text = text[unit.Length..];
            duration = TimeSpan.Zero;
        }
        if (nextUnit == 0 || total > TimeSpan.FromDays(36_500).TotalMilliseconds)
        {
            return false;
        }
        duration = TimeSpan.FromMilliseconds(total);
        return true;
    }

    /// <summary>Writes a duration to the nearest millisecond; days stay days (<c>30d</c>, not <c>4w2d</c>).</summary>
    public static string Format(TimeSpan duration)
    {
        var rest = (long)Math.Round((decimal)duration.Ticks / TimeSpan.TicksPerMillisecond);
        if (rest == 0)
        {
            return "0s";
        }
        var text = new StringBuilder(rest < 0 ? "-" : "");
        rest = Math.Abs(rest);
        foreach (var (unit, length) in Units)
        {
            var lengthMs = length.Ticks / TimeSpan.TicksPerMillisecond;
            if (unit is "y" or "w" || rest < lengthMs)
            {
                continue;
            }
            text.Append(rest / lengthMs).Append(unit);
            rest %= lengthMs;
        }
        return text.ToString();
    }
}

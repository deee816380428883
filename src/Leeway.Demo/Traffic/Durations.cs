using Leeway.Core.Time;

namespace Leeway.Demo.Traffic;

/// <summary>How long requests take that nobody has made slow: most about the median of their service, a few far longer.</summary>
/// <remarks>Customers of today draw from it; the generated past is divided by it.</remarks>
static class Durations
{
    // The logarithm of a duration is about normal; 0.35 puts 99.9 % below three times the median (e^(3.09 · 0.35) = 2.95).
    const double Spread = 0.35;

    const double SlowFromSeconds = 0.3;
    const double SlowRangeSeconds = 0.5;

    public static TimeSpan Usual(Random random, TimeSpan median) => median * Math.Exp(Spread * Chance.Normal(random));

    public static TimeSpan Slow(Random random) =>
        TimeSpan.FromSeconds(SlowFromSeconds + (SlowRangeSeconds * random.NextDouble()));

    /// <summary>The share of <see cref="Usual"/> durations that are no longer.</summary>
    public static double UsualUpTo(double seconds, TimeSpan median) => LogNormalUpTo(seconds, median, Spread);

    /// <summary>The share of <see cref="Slow"/> durations that are no longer.</summary>
    public static double SlowUpTo(double seconds) => Math.Clamp((seconds - SlowFromSeconds) / SlowRangeSeconds, 0, 1);

    /// <summary>The share of the durations of an incident that are no longer: about a second, and up to a few.</summary>
    public static double IncidentUpTo(double seconds) => LogNormalUpTo(seconds, 900.Milliseconds, spread: 0.5);

    static double LogNormalUpTo(double seconds, TimeSpan median, double spread) =>
        seconds > 0 ? Chance.NormalUpTo(Math.Log(seconds / median.TotalSeconds) / spread) : 0;
}

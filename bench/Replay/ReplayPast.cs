using Leeway.Core.Replay;

namespace Leeway.Bench.Replaying;

/// <summary>Months of minutes of a service: daily waves of traffic, errors below the budget, and an outage every few weeks.</summary>
static class ReplayPast
{
    public const int MinutesOfYear = 365 * 24 * 60;
    public const int MinutesOfThirteenMonths = 395 * 24 * 60;

    static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static CountHistory Of(int minutes, int seed)
    {
        var random = new Random(seed);
        var (total, bad) = (new double[minutes], new double[minutes]);
        for (var minute = 0; minute < minutes; minute++)
        {
            total[minute] = 6000 + Math.Round(4000 * Math.Sin(minute * 2 * Math.PI / 1440));
            // Half of what 99.9 % allows, in whole events.
            bad[minute] = Math.Floor((total[minute] * 0.0005) + random.NextDouble());
        }
        for (var outage = random.Next(30_000); outage < minutes; outage += 1000 + random.Next(40_000))
        {
            var (length, share) = (5 + random.Next(200), 0.002 + (random.NextDouble() * random.NextDouble()));
            for (var minute = outage; minute < Math.Min(minutes, outage + length); minute++)
            {
                bad[minute] = Math.Floor(total[minute] * share);
            }
        }
        return new CountHistory(Start, TimeSpan.FromMinutes(1), total, bad);
    }
}

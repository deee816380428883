namespace Leeway.Demo.Traffic;

/// <summary>How busy a shop is at a time of the week, as a factor on its mean.</summary>
public static class DayShape
{
    // Busiest at 18:00 UTC, quietest at 6:00, with a third of the evening's customers.
    const double Swing = 0.5;
    const double BusiestAt = 18 / 24.0;

    // The seven days' mean stays 1: 5 · 0.96 + 2 · 1.1 = 7.
    const double Weekday = 0.96;
    const double Weekend = 1.1;

    /// <summary>From about 0.5 to 1.65; its mean over a week is 1.</summary>
    public static double At(DateTimeOffset instant)
    {
        var day = instant.UtcDateTime.TimeOfDay / TimeSpan.FromDays(1);
        var hour = 1 + (Swing * Math.Cos(2 * Math.PI * (day - BusiestAt)));
        var isWeekend = instant.UtcDateTime.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return hour * (isWeekend ? Weekend : Weekday);
    }
}

namespace Leeway.Core.Time;

/// <summary>Durations that read as written: <c>5.Minutes</c>, <c>30.Days</c>.</summary>
public static class Durations
{
    extension(int count)
    {
        public TimeSpan Milliseconds => TimeSpan.FromMilliseconds(count);
        public TimeSpan Seconds => TimeSpan.FromSeconds(count);
        public TimeSpan Minutes => TimeSpan.FromMinutes(count);
        public TimeSpan Hours => TimeSpan.FromHours(count);

        /// <summary>Days of 24 hours; calendar days belong to a calendar window.</summary>
        public TimeSpan Days => TimeSpan.FromDays(count);
    }
}

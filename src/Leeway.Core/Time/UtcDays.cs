namespace Leeway.Core.Time;

/// <summary>Days as people write them down: of UTC, so that all of a team have the same.</summary>
public static class UtcDays
{
    extension(DateTimeOffset instant)
    {
        /// <summary>The day of UTC that it lies in.</summary>
        public DateOnly UtcDay => DateOnly.FromDateTime(instant.UtcDateTime);
    }
}

namespace Leeway.Core.Time;

/// <summary>Local times of a zone as instants, for those too that daylight saving skips or repeats.</summary>
public static class LocalTime
{
    /// <summary>The first instant at which the zone's clocks show the time, or would have: a skipped time is the end of the gap.</summary>
    public static DateTimeOffset ToUtc(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            return EndOfGap(local, zone);
        }
        // Of two instants with the same local time the one with the larger offset comes first.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    static DateTimeOffset EndOfGap(DateTime local, TimeZoneInfo zone)
    {
        // Gaps end on whole minutes everywhere since 1972, and none is longer than a day.
        var minute = new DateTime(
            local.Year,
            local.Month,
            local.Day,
            local.Hour,
            local.Minute,
            0,
            DateTimeKind.Unspecified
        );
        for (var minutes = 1; minutes <= 24 * 60; minutes++)
        {
            var candidate = minute.AddMinutes(minutes);
            if (!zone.IsInvalidTime(candidate))
            {
                return new DateTimeOffset(candidate, zone.GetUtcOffset(candidate)).ToUniversalTime();
            }
        }
        throw new InvalidOperationException($"The zone {zone.Id} has no local time after {local:O}.");
    }
}

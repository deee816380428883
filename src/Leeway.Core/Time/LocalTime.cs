namespace Leeway.Core.Time;

/// <summary>Local times of a zone as instants, for those too that the zone's clocks skip or show twice.</summary>
/// <remarks>
/// Asked for are only the offsets of instants. What <see cref="TimeZoneInfo"/> says of skipped and repeated local times
/// holds for summer time alone: not for Dublin's winter time, which it has as negative, nor where a zone's standard
/// time moves, as Samoa's did over the date line.
/// </remarks>
public static class LocalTime
{
    /// <summary>The first instant at which the zone's clocks show the time, or would have: a skipped time is the end of the gap.</summary>
    public static DateTimeOffset ToUtc(DateTime local, TimeZoneInfo zone)
    {
        // Taken for UTC, it is less than a day off, and no zone changes its offset twice in two days.
        var near = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.Zero);
        var before = near - zone.GetUtcOffset(near.AddDays(-1));
        var after = near - zone.GetUtcOffset(near.AddDays(1));
        var (first, second) = before < after ? (before, after) : (after, before);
        return Shown(first) == near ? first
            : Shown(second) == near ? second
            : EndOfGap();

        DateTimeOffset Shown(DateTimeOffset instant) => instant + zone.GetUtcOffset(instant);

        // Between the two instants the clocks jump over the time: halve until the jump is found.
        DateTimeOffset EndOfGap()
        {
            var (early, late) = (first, second);
            while (late - early > TimeSpan.FromTicks(1))
            {
                var middle = early + ((late - early) / 2);
                (early, late) = Shown(middle) < near ? (middle, late) : (early, middle);
            }
            return late;
        }
    }
}

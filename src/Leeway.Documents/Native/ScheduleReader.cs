using Leeway.Core.Time;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Native;

/// <summary>Reads when an Adjustment or a Silence acts: once, or again and again.</summary>
static class ScheduleReader
{
    // As long as the coarsest rows of the ledger are kept.
    static readonly TimeSpan LengthMax = (5 * 365).Days;
    static readonly TimeSpan RepeatedLengthMax = 31.Days;

    public static Schedule? Read(FieldMap spec)
    {
        var zoneValue = spec.Optional("timeZone");
        var zone = zoneValue?.Zone();
        var from = spec.Required("from", "write when it begins, like 2026-03-01T22:00:00+01:00");
        if (spec.Optional("recurrence") is { } rule)
        {
            return ReadRepeated(spec, from, zone, rule);
        }
        var end = spec.ExactlyOne("until", "duration");
        var isUntil = spec.Has("until");
        if (zoneValue is not null && IsInstant(from) && (!isUntil || IsInstant(end)))
        {
            spec.Warn(
                "timeZone",
                "the times have their offsets, so 'timeZone' is not used",
                "remove it, or the offsets"
            );
        }
        var begin = from is null ? null : Instant(from, zone, zoneValue);
        var until =
            end is null ? null
            : isUntil ? Instant(end, zone, zoneValue)
            : begin + end.Duration(1.Seconds, LengthMax);
        if (begin is null || until is null)
        {
            return null;
        }
        if (until <= begin || until - begin > LengthMax)
        {
            var what =
                until <= begin ? $"{end!.Path} is not after 'from'" : $"{end!.Path} is more than 5 years after 'from'";
            end!.Error(what, "write a later time than 'from', at most 5 years after it");
            return null;
        }
        return new Schedule.Once(new Interval(begin.Value, until.Value));
    }

    static Schedule.Repeated? ReadRepeated(FieldMap spec, Value? from, TimeZoneInfo? zone, Value rule)
    {
        if (spec.Has("until"))
        {
            spec.Error("until", "'until' ends one interval, but this one repeats", "write UNTIL=… in the recurrence");
        }
        var length = spec.Required("duration", "say how long it lasts each time, for example 2h")
            ?.Duration(1.Seconds, RepeatedLengthMax);
        spec.Required("timeZone", "write the zone of the local times, for example UTC or Europe/Berlin");
        var local = from is null ? null : Local(from);
        var recurrence = RecurrenceReader.Read(rule, local ?? DateTime.UnixEpoch, zone ?? TimeZoneInfo.Utc);
        return length is not null && local is not null && zone is not null && recurrence is not null
            ? new Schedule.Repeated(recurrence, length.Value)
            : null;
    }

    static bool IsInstant(Value? value) => Times.Instant(value?.Raw ?? "") is not null;

    static DateTime? Local(Value value)
    {
        if (Times.Local(value.Raw ?? "") is { } local)
        {
            return local;
        }
        value.Error(
            IsInstant(value)
                ? $"{value.Path} has an offset, but what repeats begins at a local time of 'timeZone'"
                : $"{value.Path} is {NodeWords.Describe(value.Node)}, not a time from 1970 to 2100",
            "write it like 2026-03-01 22:00:00"
        );
        return null;
    }

    // Of a time without offset in a zone that there is not, the zone has been reported.
    static DateTimeOffset? Instant(Value value, TimeZoneInfo? zone, Value? zoneValue)
    {
        if (Times.Instant(value.Raw ?? "") is { } instant)
        {
            return instant;
        }
        if (Times.Local(value.Raw ?? "") is not { } local)
        {
            value.Error(
                $"{value.Path} is {NodeWords.Describe(value.Node)}, not a time from 1970 to 2100",
                "write it like 2026-03-01T22:00:00+01:00, or 2026-03-01 22:00:00 with a 'timeZone'"
            );
            return null;
        }
        if (zoneValue is null)
        {
            value.Error(
                $"{value.Path} has no offset",
                "write it like 2026-03-01T22:00:00Z or …+01:00, or add 'timeZone: Europe/Berlin'"
            );
        }
        return zone is null ? null : LocalTime.ToUtc(local, zone);
    }
}

using System.Globalization;
using Leeway.Core.Objectives;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads the calendar of an SLO's window.</summary>
static class CalendarReader
{
    const int DaysMax = 5 * 365;

    public static WindowDeclaration? Read(Value calendar, Value? duration)
    {
        var units = duration is null ? null : ReadUnits(duration);
        if (calendar.Map("startTime", "timeZone") is not { } map)
        {
            return null;
        }
        var start = map.Required(
            "startTime",
            "write the local time at which a window begins, like 2026-01-01 00:00:00"
        );
        var anchor = start is null ? null : ReadStart(start);
        var zoneValue = map.Required("timeZone", "write an IANA time zone, for example UTC or Europe/Berlin");
        var zone = zoneValue?.Zone();
        return units is var (count, unit) && anchor is { } time && zone is not null
            ? new WindowDeclaration(new Window.Calendar(unit, count, time, zone), duration!)
            : null;
    }

    static (int Count, CalendarUnit Unit)? ReadUnits(Value duration)
    {
        if (TimeWindowReader.Shorthand(duration) is not var (count, letter))
        {
            return null;
        }
        (CalendarUnit Unit, int Days)? unit = letter switch
        {
            'd' => (CalendarUnit.Day, 1),
            'w' => (CalendarUnit.Week, 7),
            'M' => (CalendarUnit.Month, 30),
            'Q' => (CalendarUnit.Quarter, 90),
            'Y' => (CalendarUnit.Year, 365),
            _ => null,
        };
        if (unit is not var (calendarUnit, days))
        {
            duration.Error(
                $"{duration.Path} is {Quote.Of(duration.Raw!)}, but calendar windows are counted in d, w, M, Q or Y",
                letter == 'm' ? "m is minutes, write M for months" : "write a unit of at least a day"
            );
            return null;
        }
        // The number of years is at most 5, so that of days at most 1,825.
        if (count < 1 || count > DaysMax / days || count > 1000)
        {
            duration.Error(
                $"{duration.Path} is {Quote.Of(duration.Raw!)}",
                $"write a number from 1 to {Math.Min(1000, DaysMax / days)}"
            );
            return null;
        }
        return (count, calendarUnit);
    }

    static DateTime? ReadStart(Value start)
    {
        if (
            DateTime.TryParseExact(
                start.Raw,
                "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            ) && time.Year is >= 1970 and <= 2100
        )
        {
            return time;
        }
        start.Error(
            $"{start.Path} is {NodeWords.Describe(start.Node)}, not a time from 1970 to 2100",
            "write it like 2026-01-01 00:00:00"
        );
        return null;
    }
}

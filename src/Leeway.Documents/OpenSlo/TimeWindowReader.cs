using System.Globalization;
using System.Text.RegularExpressions;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads the list <c>timeWindow</c> of an SLO.</summary>
static partial class TimeWindowReader
{
    // As long as the coarsest rows of the ledger are kept.
    static readonly TimeSpan LengthMax = (5 * 365).Days;

    public static WindowDeclaration? Read(FieldMap spec)
    {
        const string Remedy = "write '- duration: 30d' and 'isRolling: true' below it";
        var list = spec.Required("timeWindow", Remedy);
        if (list is null)
        {
            return null;
        }
        var items = list.Items();
        if (list.Node is ListNode && items.Count != 1)
        {
            list.Error(
                $"{list.Path} has {items.Count} windows, an SLO has one",
                items.Count == 0 ? Remedy : "keep one of them"
            );
        }
        var read = items
            .Select(item => item.Map("duration", "isRolling", "calendar"))
            .OfType<FieldMap>()
            .Select(ReadOne)
            .ToList();
        return read is [{ } window] ? window : null;
    }

    static WindowDeclaration? ReadOne(FieldMap map)
    {
        var duration = map.Required("duration", "write a number and a unit, for example 30d");
        var isRolling = map.Optional("isRolling")?.Flag();
        if (map.Optional("calendar") is { } calendar)
        {
            if (isRolling == true)
            {
                map.Error(
                    "calendar",
                    $"a window that rolls has no calendar in {map.Path}",
                    "write 'isRolling: false', or remove the calendar"
                );
                return null;
            }
            return CalendarReader.Read(calendar, duration);
        }
        // A value that is neither true nor false has been reported.
        if (isRolling == false || (map.Misses("isRolling") && map.Misses("calendar")))
        {
            var what = isRolling is null
                ? $"neither 'isRolling' nor 'calendar' in {map.Path}"
                : $"a window that does not roll has no calendar in {map.Path}";
            map.Error("isRolling", what, "write 'isRolling: true', or add 'calendar: {startTime: …, timeZone: …}'");
        }
        return duration is not null && ReadRolling(duration) is { } window
            ? new WindowDeclaration(window, duration)
            : null;
    }

    static Window.Rolling? ReadRolling(Value duration)
    {
        if (Shorthand(duration) is not var (count, unit))
        {
            return null;
        }
        var one = LengthOf(unit);
        if (count > 0 && count <= LengthMax / one)
        {
            return new Window.Rolling(count * one);
        }
        duration.Error($"{duration.Path} is {Quote.Of(duration.Raw!)}", "write a duration from 1m to 5Y");
        return null;
    }

    /// <summary>A unit of the shorthand; months, quarters and years have 30, 90 and 365 days.</summary>
    public static TimeSpan LengthOf(char unit) =>
        unit switch
        {
            'm' => 1.Minutes,
            'h' => 1.Hours,
            'd' => 1.Days,
            'w' => 7.Days,
            'M' => 30.Days,
            'Q' => 90.Days,
            _ => 365.Days,
        };

    /// <summary>The number and unit of OpenSLO's duration shorthand, or null after reporting that it is none.</summary>
    public static (int Count, char Unit)? Shorthand(Value duration, string units = "m, h, d, w, M, Q or Y: 30d, 4w, 1M")
    {
        if (duration.Raw is { } raw && Pattern().IsMatch(raw))
        {
            return (int.Parse(raw.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture), raw[^1]);
        }
        duration.Error(
            $"{duration.Path} is {NodeWords.Describe(duration.Node)}, not a duration",
            $"write a whole number and one of {units}"
        );
        return null;
    }

    [GeneratedRegex(@"\A[0-9]{1,7}[mhdwMQY]\z", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}

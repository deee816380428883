using System.Globalization;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Server.Api;

/// <summary>Which range of a series is asked for, checked.</summary>
static class SeriesQuery
{
    /// <summary>Reads the parameters; the range defaults to the last hour, the step to at most so many points of whole ticks.</summary>
    /// <returns>The range and step, or the problems by parameter.</returns>
    public static (Interval Range, TimeSpan Step)? Read(
        string? from,
        string? until,
        string? step,
        TickGrid grid,
        DateTimeOffset now,
        Dictionary<string, string[]> problems,
        int points = 240
    )
    {
        var end = Instant(until, "until", now, problems);
        var start = Instant(from, "from", end - 1.Hours, problems);
        if (problems.Count > 0)
        {
            return null;
        }
        (start, end) = (grid.EdgeAtOrBefore(start), grid.EdgeAtOrBefore(end));
        if (start >= end)
        {
            problems["from"] = ["The range is empty: 'from' must be at least one tick before 'until'."];
            return null;
        }
        var length = Step(step, grid, end - start, points, problems);
        return problems.Count > 0 ? null : (new Interval(start, end), length);
    }

    static TimeSpan Step(string? text, TickGrid grid, TimeSpan range, int points, Dictionary<string, string[]> problems)
    {
        if (text is null)
        {
            return grid.Length * Math.Max(1, Math.Ceiling(range / (points * grid.Length)));
        }
        var tick = DurationText.Format(grid.Length);
        if (!DurationText.TryParse(text, out var step) || step <= TimeSpan.Zero || step.Ticks % grid.Length.Ticks != 0)
        {
            problems["step"] =
            [
                $"'{text}' is not a whole number of ticks of {tick}; write for example '{tick}' or '1h'.",
            ];
        }
        else if (range / step > LedgerLimits.SeriesPoints)
        {
            problems["step"] =
            [
                $"That would be more than {LedgerLimits.SeriesPoints} points; ask for a longer step or a shorter range.",
            ];
        }
        return step;
    }

    static DateTimeOffset Instant(
        string? text,
        string name,
        DateTimeOffset otherwise,
        Dictionary<string, string[]> problems
    )
    {
        if (text is null)
        {
            return otherwise;
        }
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var instant)
            && instant.Year is >= 1970 and < 9000
        )
        {
            return instant;
        }
        problems[name] = [$"'{text}' is not an instant; write for example '2026-03-01T12:00:00Z'."];
        return otherwise;
    }
}

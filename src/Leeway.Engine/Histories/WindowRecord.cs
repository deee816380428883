using Leeway.Core.Objectives;

namespace Leeway.Engine.Histories;

/// <summary>A window as it is written: a length if it rolls, else units of the calendar.</summary>
sealed record WindowRecord(TimeSpan? Rolling, CalendarUnit Unit, int Count, DateTime Anchor, string? Zone)
{
    public static WindowRecord Of(Window window) =>
        window switch
        {
            Window.Rolling rolling => new(rolling.Length, default, 0, default, null),
            Window.Calendar calendar => new(null, calendar.Unit, calendar.Count, calendar.Anchor, calendar.Zone.Id),
            _ => throw new InvalidOperationException($"There is no way to write the window {window}."),
        };

    /// <summary>A zone that this machine does not know is taken for UTC.</summary>
    public Window ToWindow() =>
        Rolling is { } length
            ? new Window.Rolling(length)
            : new Window.Calendar(
                Unit,
                Count,
                Anchor,
                TimeZoneInfo.TryFindSystemTimeZoneById(Zone ?? "", out var zone) ? zone : TimeZoneInfo.Utc
            );
}

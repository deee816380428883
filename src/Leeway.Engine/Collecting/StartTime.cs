namespace Leeway.Engine.Collecting;

/// <summary>A start time that a page states, shared between the line that states it and the counters that it is for.</summary>
sealed class StartTime
{
    double _seconds;
    long _serial;

    public void State(double seconds, long serial)
    {
        _seconds = seconds;
        _serial = serial;
    }

    /// <summary>In milliseconds since 1970, or 0 if the page with this number does not state a sensible one.</summary>
    public long OnPage(long serial) =>
        _serial == serial && _seconds is > 0 and < 253_402_300_800 ? (long)(_seconds * 1000) : 0; // before the year 10000
}

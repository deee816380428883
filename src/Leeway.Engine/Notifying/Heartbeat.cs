namespace Leeway.Engine.Notifying;

/// <summary>A sign that the tick loop was alive.</summary>
/// <param name="At">The tick that gave it.</param>
/// <param name="Every">When to expect the next.</param>
public sealed record Heartbeat(DateTimeOffset At, TimeSpan Every)
{
    public string Key => $"watchdog/{At.ToUnixTimeMilliseconds()}";

    /// <summary>Until when Leeway is to be believed alive if nothing else is heard: three beats may be missed.</summary>
    public DateTimeOffset Until => At + (4 * Every);
}

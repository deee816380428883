using Leeway.Core.Time;

namespace Leeway.Engine.Notifying;

/// <summary>How long to wait before the next attempt: 1 s, 2 s, 4 s … 1 min, each ±20 %; thread-safe.</summary>
sealed class Backoff(Random random)
{
    static readonly TimeSpan First = 1.Seconds;
    static readonly TimeSpan Longest = 1.Minutes;
    static readonly TimeSpan LongestAsked = 5.Minutes;

    const double Jitter = 0.2;

    readonly Lock _gate = new();

    /// <param name="failedAttempts">At least 1.</param>
    /// <param name="asked">What the receiver asked for; a wait is never shorter than this, up to 5 minutes.</param>
    public TimeSpan After(int failedAttempts, TimeSpan? asked)
    {
        // 2^6 s is past the minute already; the exponent stays small, however many attempts there were.
        var own = First * Math.Pow(2, Math.Min(failedAttempts - 1, 6));
        var wait = (own < Longest ? own : Longest) * NextFactor();
        if (asked is { } pause && pause > wait)
        {
            wait = pause < LongestAsked ? pause : LongestAsked;
        }
        return TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
    }

    double NextFactor()
    {
        lock (_gate)
        {
            return 1 - Jitter + (2 * Jitter * random.NextDouble());
        }
    }
}

using System.Numerics;

namespace Leeway.Core.Series;

/// <summary>What one reading of a counter adds to what was counted before.</summary>
/// <param name="Increase">Events since the last reading, exactly: there is no extrapolation. Of a first reading, its value.</param>
/// <param name="Next">The cursor to keep; of an invalid reading the old one.</param>
public readonly record struct CounterStep(CounterStepKind Kind, double Increase, SeriesCursor Next)
{
    // More than three restarts in ten readings are not restarts: two processes take turns on one address.
    const uint LastTen = 0x3FF;
    const int RestartsAllowed = 3;

    // A start time that goes back proves two writers at once; four marks keep it known for the next six readings.
    const uint Proof = 0b1111;

    /// <summary>Process start times are derived from a boot time that wobbles by a second where the clock is slewed.</summary>
    public static long StartToleranceMs => 1000;

    /// <param name="cursor">The series' cursor, or null if it was never read.</param>
    /// <param name="value">The counter's value.</param>
    /// <param name="startMs">When the counter began, in milliseconds since 1970; 0 if nobody said.</param>
    /// <param name="seenMs">The edge of this reading, in milliseconds since 1970.</param>
    public static CounterStep Of(SeriesCursor? cursor, double value, long startMs, long seenMs)
    {
        if (!double.IsFinite(value) || value < 0)
        {
            return new CounterStep(CounterStepKind.Invalid, 0, cursor ?? default);
        }
        if (cursor is not { } last)
        {
            return new CounterStep(CounterStepKind.First, value, new SeriesCursor(value, startMs, seenMs, 0));
        }
        var startsKnown = startMs != 0 && last.StartMs != 0;
        // Wider than a long, because a page may claim any start.
        var movedMs = startsKnown ? (Int128)startMs - last.StartMs : 0;
        var restarted = value < last.Last || movedMs > StartToleranceMs;
        var wentBack = movedMs < -StartToleranceMs;
        var resets = unchecked((last.Resets << 1) | (restarted || wentBack ? 1u : 0u));
        if (wentBack)
        {
            resets |= Proof;
        }
        var next = new SeriesCursor(value, startMs != 0 ? startMs : last.StartMs, seenMs, resets);
        if (BitOperations.PopCount(resets & LastTen) > RestartsAllowed)
        {
            return new CounterStep(CounterStepKind.TwoWriters, 0, next);
        }
        return restarted
            ? new CounterStep(CounterStepKind.Restart, value, next)
            : new CounterStep(CounterStepKind.Increase, value - last.Last, next);
    }
}

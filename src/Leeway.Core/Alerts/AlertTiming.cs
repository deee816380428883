namespace Leeway.Core.Alerts;

/// <summary>How slow an alert is to begin and to end, in time that was judged.</summary>
/// <param name="For">How long its condition must be met before it fires.</param>
/// <param name="KeepFiring">How long its condition must not be met before it ends.</param>
public readonly record struct AlertTiming(TimeSpan For, TimeSpan KeepFiring)
{
    /// <summary>Begins and ends at once.</summary>
    public static AlertTiming Immediate => default;

    /// <summary>How much time one judgement speaks of at most; zero, the default, for all since the one before.</summary>
    /// <remarks>Judgements that are further apart leave a gap, of which nobody knows whether the condition was met: it does not count.</remarks>
    public TimeSpan Step { get; init; }

    /// <summary>How much of the time from one judgement until the next was judged.</summary>
    public TimeSpan Judged(DateTimeOffset last, DateTimeOffset asOf) => Judged(last, asOf, Step);

    /// <summary>The same for steps of at most so much time; zero for any.</summary>
    public static TimeSpan Judged(DateTimeOffset last, DateTimeOffset asOf, TimeSpan step)
    {
        var passed = asOf > last ? asOf - last : TimeSpan.Zero;
        return step > TimeSpan.Zero && passed > step ? step : passed;
    }
}

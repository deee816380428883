namespace Leeway.Core.Replay;

/// <summary>An alert that people were told of and that told of an event.</summary>
sealed record Telling(ReplayEvent Event, ReplayedAlert Alert)
{
    /// <summary>How long after the event began people were told; zero if they knew of the alert before.</summary>
    public TimeSpan Detection => Alert.Told > Event.Span.From ? Alert.Told.Value - Event.Span.From : TimeSpan.Zero;

    /// <summary>How long after the event ended the alert went on.</summary>
    public TimeSpan Reset => Alert.Span.Until > Event.Span.Until ? Alert.Span.Until - Event.Span.Until : TimeSpan.Zero;
}

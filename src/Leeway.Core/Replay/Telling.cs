namespace Leeway.Core.Replay;

/// <summary>An alert that told of an event.</summary>
sealed record Telling(ReplayEvent Event, ReplayedAlert Alert)
{
    /// <summary>How long after the event began; zero if the alert was there before.</summary>
    public TimeSpan Detection => Alert.Span.From > Event.Span.From ? Alert.Span.From - Event.Span.From : TimeSpan.Zero;

    /// <summary>How long after the event ended the alert went on.</summary>
    public TimeSpan Reset => Alert.Span.Until > Event.Span.Until ? Alert.Span.Until - Event.Span.Until : TimeSpan.Zero;
}

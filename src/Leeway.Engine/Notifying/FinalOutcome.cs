namespace Leeway.Engine.Notifying;

/// <summary>How the telling of a notification ended for good.</summary>
public abstract record FinalOutcome
{
    FinalOutcome() { }

    public sealed record Delivered : FinalOutcome
    {
        public static Delivered Instance { get; } = new();
    }

    /// <summary>The receiver does not want it.</summary>
    public sealed record Refused(string Reason) : FinalOutcome;

    /// <summary>Given up here: too old, too many, or its receiver is gone.</summary>
    public sealed record Dropped(string Reason) : FinalOutcome;
}

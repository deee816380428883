namespace Leeway.Engine.Notifying;

/// <summary>How one attempt at telling ended.</summary>
public abstract record DeliveryOutcome
{
    DeliveryOutcome() { }

    public sealed record Delivered : DeliveryOutcome
    {
        public static Delivered Instance { get; } = new();
    }

    /// <summary>The receiver understood and does not want it; asking again would not help.</summary>
    public sealed record Refused(string Reason) : DeliveryOutcome;

    /// <summary>It may succeed later.</summary>
    /// <param name="RetryAfter">How long the receiver asked to be left alone, if it did.</param>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null) : DeliveryOutcome;
}

namespace Leeway.Engine.Evaluating;

/// <summary>An occasion that began or ended: what people are to be told.</summary>
public abstract record OccasionChange(Occasion Occasion, string Reason)
{
    public sealed record Began(Occasion Occasion) : OccasionChange(Occasion, Occasion.Reason);

    public sealed record Ended(Occasion Occasion, DateTimeOffset At, string Reason) : OccasionChange(Occasion, Reason);
}

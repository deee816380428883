namespace Leeway.Core.Dependencies;

/// <summary>How something fails: after which time on the mean (MTTF), and how long a repair takes (MTTR).</summary>
public sealed record FailureTimes(TimeSpan ToFail, TimeSpan ToRepair)
{
    public Availability Availability => Availability.Of(ToFail, ToRepair);
}

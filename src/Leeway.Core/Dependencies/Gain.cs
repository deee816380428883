namespace Leeway.Core.Dependencies;

/// <summary>What a journey would gain if something never failed.</summary>
/// <param name="Cause">A node itself, what the members of a group share, or a failover.</param>
/// <param name="Unavailability">How likely it fails by itself.</param>
/// <param name="Birnbaum">The availability with it − that without it.</param>
/// <param name="Criticality">Its share of the journey's unavailability.</param>
public sealed record Gain(Cause Cause, double Unavailability, double Birnbaum, double Criticality)
{
    /// <summary>Minutes a year.</summary>
    public double Minutes => Birnbaum * Unavailability * Availability.MinutesPerYear;
}

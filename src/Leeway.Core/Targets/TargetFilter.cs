namespace Leeway.Core.Targets;

/// <summary>What a target has to pass to be recommended, in the order in which it is asked.</summary>
public enum TargetFilter
{
    /// <summary>The service, as it is, would have met it.</summary>
    Met,

    /// <summary>What the service needs allows it.</summary>
    Dependencies,

    /// <summary>Its risks, all together, leave it in reach.</summary>
    Risks,

    /// <summary>So many bad events are allowed that the ratio means something: T ≤ 1 − 10/N.</summary>
    Measurable,

    /// <summary>Every alert can fire, and chance alone seldom makes one.</summary>
    Alertable,

    /// <summary>People are told and repair before a total outage has spent the budget.</summary>
    Defensible,
}

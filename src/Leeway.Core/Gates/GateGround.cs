namespace Leeway.Core.Gates;

/// <summary>What a reason of a gate rests on.</summary>
public enum GateGround
{
    /// <summary>What is left of the budget, or the step of the policy that it is in.</summary>
    Budget,

    /// <summary>What the policy looks at is not known.</summary>
    MissingData,

    /// <summary>Nobody has said what is to be done.</summary>
    NoPolicy,

    /// <summary>The change goes to everybody at once.</summary>
    CanaryOnly,

    /// <summary>Somebody else is to look at it.</summary>
    Review,

    /// <summary>What the change may spend.</summary>
    Spend,
    Freeze,
    Incident,

    /// <summary>Why it is let through although something else holds it up.</summary>
    Pass,
}

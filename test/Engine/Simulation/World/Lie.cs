namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>How a target's pages differ from what happened.</summary>
enum Lie
{
    None,

    /// <summary>Values are lower than they were, now and then.</summary>
    GoesBack,

    /// <summary>Values are NaN, negative or infinite, now and then.</summary>
    IsNoNumber,

    /// <summary>Two processes take turns on one address.</summary>
    HasTwoWriters,

    /// <summary>Series stand twice on the page, with different values.</summary>
    SaysTwice,

    /// <summary>Lines are missing, now and then.</summary>
    LeavesOut,
}

namespace Leeway.Core.Incidents;

/// <summary>A part of an incident that something of its own makes shorter.</summary>
public enum Phase
{
    /// <summary>From the first user's harm until somebody knew: monitoring makes it shorter.</summary>
    Detect,

    /// <summary>Until somebody had taken it on: who is on call.</summary>
    Acknowledge,

    /// <summary>Until users were spared: roll-backs, drains, runbooks.</summary>
    Mitigate,

    /// <summary>Until no user was hurt any more.</summary>
    Repair,

    /// <summary>All of them: from the first user's harm to the last.</summary>
    Impact,
}

namespace Leeway.Core.Incidents;

/// <summary>What set a fault off that may have lain there for long.</summary>
public enum Trigger
{
    /// <summary>Nobody has said yet.</summary>
    Unknown,

    /// <summary>Another version of the code.</summary>
    Deployment,
    Configuration,

    /// <summary>Users did more, or something else, than before.</summary>
    Load,

    /// <summary>A pipeline of data that stood still or brought something wrong.</summary>
    Pipeline,

    /// <summary>Somebody else's service.</summary>
    Provider,
    Capacity,
    Hardware,

    /// <summary>A certificate or something else that ran out.</summary>
    Expiry,

    /// <summary>What a human did by hand.</summary>
    Operation,
}

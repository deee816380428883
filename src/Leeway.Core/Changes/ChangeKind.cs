namespace Leeway.Core.Changes;

/// <summary>What kind of change somebody made to a service.</summary>
public enum ChangeKind
{
    /// <summary>Another version of its code.</summary>
    Deployment,

    /// <summary>The same code with other settings, flags among them.</summary>
    Configuration,

    /// <summary>Back to what was before.</summary>
    Rollback,

    /// <summary>Something that spares users while the fault is still there, like more replicas or less traffic.</summary>
    Mitigation,

    /// <summary>Mends a weakness that somebody could use.</summary>
    Security,

    /// <summary>What the service runs on.</summary>
    Infrastructure,
}

namespace Leeway.Core.Gates;

/// <summary>What a change to a running service is for.</summary>
public enum ChangeKind
{
    Deployment,
    Configuration,

    /// <summary>Back to what ran before.</summary>
    Rollback,

    /// <summary>Something that ends or softens what users suffer right now.</summary>
    Mitigation,

    /// <summary>Closes a hole that somebody could use.</summary>
    Security,
    Infrastructure,
}

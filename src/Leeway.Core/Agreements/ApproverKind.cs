namespace Leeway.Core.Agreements;

/// <summary>What an approver of a party answers for.</summary>
public enum ApproverKind
{
    /// <summary>That the SLI measures what it says and the target can be held.</summary>
    Technical,

    /// <summary>That the target is what users and the business need.</summary>
    Business,
}

namespace Leeway.Core.Agreements;

/// <summary>How far a party has come with an agreement.</summary>
public enum PartyState
{
    /// <summary>Somebody of each kind that is asked approved the terms as they are.</summary>
    Agreed,

    /// <summary>Somebody approved other terms: the target, the SLI or the window changed since.</summary>
    Reopened,

    /// <summary>Nobody approved, or not all of those who are asked.</summary>
    Waiting,

    /// <summary>Nobody is named who could.</summary>
    Unnamed,
}

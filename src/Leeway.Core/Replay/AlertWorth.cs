namespace Leeway.Core.Replay;

/// <summary>Whether an alert was worth telling.</summary>
public enum AlertWorth
{
    /// <summary>There was an event that deserved it.</summary>
    Right,

    /// <summary>No event that anybody knows of; but people do not write down all that happens.</summary>
    Unknown,

    /// <summary>The burning was too small to matter, or people say that it was noise.</summary>
    Wrong,

    /// <summary>Nobody was told: a more urgent alert held it back for as long as it fired.</summary>
    Untold,
}

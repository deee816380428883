namespace Leeway.Engine.Records;

/// <summary>What a note of an incident is about.</summary>
public enum NoteKind
{
    /// <summary>What somebody wrote down.</summary>
    Note,
    Opened,

    /// <summary>An alert began.</summary>
    AlertBegan,
    AlertEnded,
    Edited,
    Merged,
    Closed,
    Reopened,
}

namespace Leeway.Engine.Records;

/// <summary>How it went to keep an edit: all of it, or nothing.</summary>
public enum SaveOutcome
{
    /// <summary>It is on the disk, with its audit.</summary>
    Saved,

    /// <summary>Somebody else has changed or removed one of the records meanwhile: read them anew.</summary>
    Stale,

    /// <summary>There is a record already with what only one may have.</summary>
    Taken,
}

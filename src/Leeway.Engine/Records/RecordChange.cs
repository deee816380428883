namespace Leeway.Engine.Records;

/// <summary>How it went to change one record.</summary>
/// <typeparam name="T">The record's kind.</typeparam>
public abstract record RecordChange<T>
    where T : Record
{
    RecordChange() { }

    /// <summary>It is changed, and so it stands now.</summary>
    public sealed record Done(T Record) : RecordChange<T>;

    /// <summary>It is another version than the one that was to be changed, and nothing is changed.</summary>
    public sealed record Stale(T Current) : RecordChange<T>;

    /// <summary>There is no such record, or there is none any more.</summary>
    public sealed record Missing : RecordChange<T>;

    /// <summary>Another record has already what only one may have.</summary>
    public sealed record Taken : RecordChange<T>;
}

namespace Leeway.Engine.Records;

/// <summary>The records cannot be opened, read or written; the message says what to do, and holds no secret.</summary>
public sealed class RecordException : Exception
{
    public RecordException() { }

    public RecordException(string message)
        : base(message) { }

    public RecordException(string message, Exception innerException)
        : base(message, innerException) { }
}

namespace Leeway.Ledger;

/// <summary>The ledger cannot be opened, or was asked to hold more than it may; the message says what to do.</summary>
public sealed class LedgerException : Exception
{
    public LedgerException() { }

    public LedgerException(string message)
        : base(message) { }

    public LedgerException(string message, Exception innerException)
        : base(message, innerException) { }
}

namespace Leeway.Ledger.Tests;

/// <summary>The machine stopped. Not an <see cref="IOException"/>: no code gets to react to it.</summary>
public sealed class SimulatedCrashException : Exception
{
    public SimulatedCrashException() { }

    public SimulatedCrashException(string message)
        : base(message) { }

    public SimulatedCrashException(string message, Exception innerException)
        : base(message, innerException) { }
}

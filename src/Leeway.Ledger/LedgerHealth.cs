namespace Leeway.Ledger;

/// <summary>Whether what the ledger knows would survive a crash.</summary>
public abstract record LedgerHealth
{
    LedgerHealth() { }

    /// <summary>All that was committed is on disk.</summary>
    /// <param name="PutOff">Why blocks or logs could not be tidied, to be tried again with the next commit; null if they could.</param>
    public sealed record Durable(string? PutOff) : LedgerHealth;

    /// <summary>Commits stay in memory until the disk accepts them again.</summary>
    public sealed record MemoryOnly(string Reason, DateTimeOffset Since) : LedgerHealth;
}

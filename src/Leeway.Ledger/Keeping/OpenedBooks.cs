namespace Leeway.Ledger.Keeping;

/// <summary>Books that were brought back, who keeps them from now on, and what was found.</summary>
sealed record OpenedBooks(Books Books, Keeper Keeper, LedgerRecovery Recovery);

namespace Leeway.Ledger;

/// <summary>Something in a ledger's folder that a person ought to know of.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Offset">The byte of the file from which on it holds.</param>
/// <param name="IsDamage">False for what does no harm: left-overs, the torn tail of a crash.</param>
/// <param name="What">What is found and what follows from it, in one line.</param>
public sealed record LedgerFinding(string File, long Offset, bool IsDamage, string What);

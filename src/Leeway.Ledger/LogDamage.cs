namespace Leeway.Ledger;

/// <summary>A log that is damaged before its end: bytes rotted or were overwritten; a crash does not do this.</summary>
/// <param name="File">The name under which the damaged log was set aside.</param>
/// <param name="Offset">Where the first unreadable record begins. Everything before it was kept.</param>
/// <param name="CommitsAfter">Commits behind it that are readable, but were not replayed because one before them is missing.</param>
public sealed record LogDamage(string File, long Offset, int CommitsAfter);

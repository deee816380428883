namespace Leeway.Ledger;

/// <summary>A counter series' number: dense from zero, the same after a restart, never used twice.</summary>
public readonly record struct SeriesId(int Number);

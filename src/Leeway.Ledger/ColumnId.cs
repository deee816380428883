namespace Leeway.Ledger;

/// <summary>A column's number: dense from zero, in the order in which columns were added; the same after a restart.</summary>
public readonly record struct ColumnId(int Number);

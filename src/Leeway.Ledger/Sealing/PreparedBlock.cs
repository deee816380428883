using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>A block that is written and flushed, but not in force.</summary>
/// <param name="Name">What it is called when it is.</param>
/// <param name="Unfinished">What it is called until then.</param>
sealed record PreparedBlock(string Name, BlockSpan Span, string Unfinished);

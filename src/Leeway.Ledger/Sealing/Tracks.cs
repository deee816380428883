namespace Leeway.Ledger.Sealing;

/// <summary>The four sequences of a page, in the order in which a block keeps them.</summary>
[Flags]
enum Tracks : byte
{
    None = 0,
    Totals = 1,
    Bads = 2,
    Covereds = 4,
    Origins = 8,
}

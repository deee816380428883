using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>One column's rows in a block on disk.</summary>
readonly record struct SealedPage(SealedBlock Block, int Slot)
{
    public ColumnId Column => new(Block[Slot].Column);

    public Sums Whole => Block[Slot].Whole;

    public int FirstRow => Block[Slot].FirstRow;

    public Sums Row(int row) => Block.Row(Slot, row);

    public Origins OriginsOf(int first, int end) => Block.OriginsOf(Slot, first, end);

    public PageRows Load() => Block.Load(Slot);
}

using Leeway.Ledger.Reading;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Keeping;

/// <summary>Rows of all columns that are being sealed: exactly what commits up to the sequence hold of a block's time and no block does.</summary>
sealed class FrozenBlock
{
    readonly Dictionary<int, PageRows> _pages = [];

    /// <summary>Freezes what is in memory of the span.</summary>
    public FrozenBlock(ColumnRegister columns, BlockSpan span, long sequence)
    {
        (Span, Sequence) = (span, sequence);
        foreach (var column in columns.All)
        {
            if (column.Loose.Freeze(span) is { } page)
            {
                _pages.Add(column.Id.Number, page);
            }
        }
        columns.Loose.Drop(span);
    }

    public BlockSpan Span { get; }

    public long Sequence { get; }

    public PageRows? Page(int column) => _pages.GetValueOrDefault(column);

    /// <summary>Lets go of the rows: a block holds them now.</summary>
    public void Drop(ColumnRegister columns)
    {
        foreach (var (column, page) in _pages)
        {
            var found = columns[new ColumnId(column)];
            found.Loose.Drop(page);
            found.Settle();
        }
    }

    /// <summary>Makes them rows like all others again.</summary>
    public void Thaw(ColumnRegister columns)
    {
        foreach (var (column, page) in _pages)
        {
            var found = columns[new ColumnId(column)];
            found.Thaw(page);
        }
    }
}

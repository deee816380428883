using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Reading;

/// <summary>Some rows of a sealed page, each as what is left of the block behind it.</summary>
sealed class EdgeRows
{
    // From 24 to 71 rows: columns need new ones at different ticks, and none of them waits for all the others.
    const int Fewest = 24;
    const int Spread = 48;

    readonly SealedBlock _block;
    readonly long[] _ends;
    readonly Sums[] _rests;
    int _at;

    EdgeRows(SealedBlock block, long[] ends, Sums[] rests) => (_block, _ends, _rests) = (block, ends, rests);

    /// <exception cref="DamagedBlockException">The page fails its checksum.</exception>
    public static EdgeRows Of(SealedBlock block, int column, long edge)
    {
        var page = block.Unpacked(column);
        var first = page.RowsUntil(edge);
        var count = Math.Min(page.Count - first, Fewest + (int)(((uint)column * 31) % Spread));
        var ends = new long[count + 1];
        var rests = new Sums[count];
        var whole = page.Whole;
        for (var row = 0; row < count; row++)
        {
            ends[row] = page.EndOf(first + row);
            rests[row] = whole - page.UpTo(first + row);
        }
        ends[count] = page.EndOf(first + count);
        return new EdgeRows(block, ends, rests);
    }

    public bool Holds(SealedBlock block, long edge) => block == _block && edge >= _ends[0] && edge < _ends[^1];

    /// <summary>From which edge to before which other one there is how much behind.</summary>
    public (long From, long Until, Sums Left) At(long edge)
    {
        if (edge < _ends[_at])
        {
            _at = 0;
        }
        while (edge >= _ends[_at + 1])
        {
            _at++;
        }
        return (_ends[_at], _ends[_at + 1], _rests[_at]);
    }
}

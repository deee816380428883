namespace Leeway.Ledger.Rows;

/// <summary>A page: one column's rows in one block. Row <c>i</c> holds the sums of the block's ticks 0…i.</summary>
/// <remarks>
/// Rows between which nothing was added are equal to the last bit, because each addition reaches both with the same
/// value; so a stretch without counts reads as exactly nothing.
/// </remarks>
sealed class PageRows(int length)
{
    /// <summary>Set in an origin byte if its tick was added to; else the byte repeats the origin before it.</summary>
    const byte IsRow = 0x80;

    readonly double[] _totals = new double[length];
    readonly double[] _bads = new double[length];
    readonly double[] _covereds = new double[length];
    readonly byte[] _origins = new byte[length];

    public int Length => length;

    public Sums this[int row] => new(_totals[row], _bads[row], _covereds[row]);

    public Sums Whole => this[length - 1];

    public Span<double> Totals => _totals;

    public Span<double> Bads => _bads;

    public Span<double> Covereds => _covereds;

    public Span<byte> Origins => _origins;

    /// <summary>The first tick that was added to; the length if there is none.</summary>
    public int FirstRow
    {
        get
        {
            var first = _origins.AsSpan().IndexOfAnyInRange(IsRow, byte.MaxValue);
            return first < 0 ? length : first;
        }
    }

    /// <summary>One past the last tick that was added to; from there on all rows are equal.</summary>
    public int EndOfRows => _origins.AsSpan().LastIndexOfAnyInRange(IsRow, byte.MaxValue) + 1;

    /// <summary>The origin of the latest tick added to that is not after the row.</summary>
    public Origin OriginAt(int row) => OriginOf(_origins[row]);

    /// <summary>The origins of the ticks <c>[first, end)</c> that were added to.</summary>
    public Origins OriginsOf(int first, int end) => OriginsOf(_origins.AsSpan(first, end - first));

    /// <summary>The origins that bytes of rows name; those that only repeat the one before name none.</summary>
    public static Origins OriginsOf(ReadOnlySpan<byte> kept)
    {
        var origins = Leeway.Ledger.Origins.None;
        foreach (var row in kept)
        {
            origins |= row >= IsRow ? Leeway.Ledger.Origins.Of(OriginOf(row)) : Leeway.Ledger.Origins.None;
        }
        return origins;
    }

    static Origin OriginOf(byte kept) => (Origin)(kept & ~IsRow);

    public void Add(int first, int ticks, Sums perTick, Origin origin)
    {
        for (var row = first; row < length; row++)
        {
            var reached = Math.Min(row - first + 1, ticks);
            _totals[row] += perTick.Total * reached;
            _bads[row] += perTick.Bad * reached;
            _covereds[row] += perTick.Covered * reached;
        }
        _origins.AsSpan(first, ticks).Fill((byte)((byte)origin | IsRow));
        for (var row = first + ticks; row < length && _origins[row] < IsRow; row++)
        {
            _origins[row] = (byte)origin;
        }
    }

    /// <summary>Adds rows that came later than these: where both name an origin, theirs is kept.</summary>
    public void Add(PageRows later)
    {
        byte carried = 0;
        for (var row = 0; row < length; row++)
        {
            _totals[row] += later._totals[row];
            _bads[row] += later._bads[row];
            _covereds[row] += later._covereds[row];
            if (later._origins[row] >= IsRow)
            {
                _origins[row] = later._origins[row];
            }
            else if (_origins[row] < IsRow)
            {
                _origins[row] = carried;
            }
            carried = (byte)OriginAt(row);
        }
    }
}

namespace Leeway.Ledger.Rows;

/// <summary>A page: one column's rows in one block. A row holds the sums from the block's start to the row's end.</summary>
/// <remarks>
/// Rows between which nothing was added are equal to the last bit, because each addition reaches both with the same
/// value; so a stretch without counts reads as exactly nothing. Rows behind the last addition are not kept: they equal
/// the last that is.
/// </remarks>
sealed class PageRows
{
    /// <summary>Set in an origin byte if its row was added to; else the byte repeats the origin before it.</summary>
    public const byte IsRow = 0x80;

    const int SmallestRoom = 30;

    readonly int[]? _ends;
    Sums[] _rows;
    byte[] _origins;

    public PageRows(BlockSpan span)
        : this(span, [], []) { }

    /// <param name="ends">Where the rows end, in ticks from the block's start, if they do not lie on the span's steps.</param>
    public PageRows(BlockSpan span, Sums[] rows, byte[] origins, int[]? ends = null)
    {
        (Span, _rows, _origins, _ends) = (span, rows, origins, ends);
        Kept = rows.Length;
    }

    public BlockSpan Span { get; }

    /// <summary>How many rows are kept; those behind equal the last of them.</summary>
    public int Kept { get; private set; }

    /// <summary>How many rows there are, with those that are not kept.</summary>
    public int Count => _ends?.Length ?? Span.Rows;

    public Sums Whole => UpTo(Kept);

    /// <summary>True if nothing is added any more.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Where the rows end if they do not lie on the span's steps.</summary>
    public ReadOnlySpan<int> Ends => _ends;

    public bool IsUneven => _ends is not null;

    public ReadOnlySpan<Sums> Rows => First(_rows);

    public ReadOnlySpan<byte> Origins => First(_origins);

    /// <summary>The edge at which the first row begins that was added to; the span's end if there is none.</summary>
    public long FirstTick
    {
        get
        {
            var first = Origins.IndexOfAnyInRange(IsRow, byte.MaxValue);
            return first < 0 ? Span.End : EndOf(first);
        }
    }

    /// <summary>The sums of the first rows.</summary>
    public Sums UpTo(int rows)
    {
        var kept = Rows;
        var last = Math.Min(rows, kept.Length) - 1;
        return last < 0 ? Sums.Zero : kept[last];
    }

    /// <summary>The sums up to an edge; amid a row, its share of the row.</summary>
    public Sums UpToEdge(long edge)
    {
        if (Span.Step == 1)
        {
            return UpTo((int)Math.Clamp(edge - Span.Start, 0, Span.Ticks));
        }
        var rows = RowsUntil(edge);
        var (sums, end) = (UpTo(rows), EndOf(rows));
        return end >= edge || end == Span.End
            ? sums
            : sums + ((UpTo(rows + 1) - sums) * ((double)(edge - end) / (EndOf(rows + 1) - end)));
    }

    /// <summary>The origin of the latest row added to among the first rows.</summary>
    Origin OriginOf(int rows)
    {
        var kept = Origins;
        var last = Math.Min(rows, kept.Length) - 1;
        return last < 0 ? Origin.None : (Origin)(kept[last] & ~IsRow);
    }

    /// <summary>The origins of the rows that share time with the span between two edges and were added to.</summary>
    public Origins OriginsBetween(long from, long until)
    {
        var origins = Leeway.Ledger.Origins.None;
        var kept = Origins;
        var last = until <= Span.Start ? 0 : Math.Min(RowsUntil(until - 1) + 1, kept.Length);
        for (var row = RowsUntil(from); row < last; row++)
        {
            origins |= kept[row] < IsRow ? default : Leeway.Ledger.Origins.Of((Origin)(kept[row] & ~IsRow));
        }
        return origins;
    }

    public int RowsUntil(long edge)
    {
        if (_ends is null)
        {
            return Span.RowsUntil(edge);
        }
        var found = Array.BinarySearch(_ends, (int)Math.Clamp(edge - Span.Start, 0, Span.Ticks));
        return found < 0 ? ~found : found + 1;
    }

    /// <summary>The edge at which the first <paramref name="rows"/> rows end.</summary>
    public long EndOf(int rows) =>
        _ends is null ? Span.EndOf(rows)
        : rows == 0 ? Span.Start
        : Span.Start + _ends[rows - 1];

    /// <summary>Adds the same sums to each of some ticks, all of them in the span.</summary>
    public void Add(long first, int ticks, Sums perTick, Origin origin)
    {
        var until = first + ticks;
        var from = Span.RowsUntil(first);
        var end = Span.RowsUntil(until - 1) + 1;
        Reach(end);
        for (var row = from; row < Kept; row++)
        {
            _rows[row] += perTick * (Math.Min(Span.EndOf(row + 1), until) - first);
        }
        _origins.AsSpan(from, end - from).Fill((byte)((byte)origin | IsRow));
        for (var row = end; row < Kept && _origins[row] < IsRow; row++)
        {
            _origins[row] = (byte)origin;
        }
    }

    /// <summary>These rows and later additions, whose rows lie on the steps, in one: where both name an origin, the later is kept.</summary>
    /// <remarks>A row amid a step to which something was added late is dropped: what of it came before that row is not known.</remarks>
    public PageRows With(PageRows later)
    {
        var ends = _ends is null ? null : Array.FindAll(_ends, end => later.Knows(Span.Start + end));
        var count = ends?.Length ?? Math.Max(Kept, later.Kept);
        var rows = new Sums[count];
        var origins = new byte[count];
        var (begun, reached) = (0, 0);
        byte carried = 0;
        for (var row = 0; row < count; row++)
        {
            var end = ends is null ? Span.EndOf(row + 1) : Span.Start + ends[row];
            var (own, late) = (RowsUntil(end), later.RowsUntil(end));
            rows[row] = UpTo(own) + later.UpTo(late);
            origins[row] = later.LastAddition(reached, late) ?? LastAddition(begun, own) ?? carried;
            carried = (byte)(origins[row] & ~IsRow);
            (begun, reached) = (own, late);
        }
        return new PageRows(Span, rows, origins, ends);
    }

    /// <summary>The origin byte of the latest row that was added to, from one row to before another; null if none was.</summary>
    public byte? LastAddition(int from, int until)
    {
        for (var row = Math.Min(until, Kept) - 1; row >= from; row--)
        {
            if (_origins[row] >= IsRow)
            {
                return _origins[row];
            }
        }
        return null;
    }

    // False for an edge amid a row to which something was added.
    bool Knows(long edge) => RowsUntil(edge) is var rows && (EndOf(rows) == edge || UpTo(rows) == UpTo(rows + 1));

    // A reader may meet the array that is about to be replaced by a longer one.
    ReadOnlySpan<T> First<T>(T[] room) => room.AsSpan(0, Math.Min(Kept, room.Length));

    void Reach(int rows)
    {
        if (rows <= Kept)
        {
            return;
        }
        if (rows > _rows.Length)
        {
            var room = Math.Min(Span.Rows, Math.Max(rows, Math.Max(SmallestRoom, 2 * _rows.Length)));
            Array.Resize(ref _rows, room);
            Array.Resize(ref _origins, room);
        }
        var last = UpTo(Kept);
        var origin = (byte)OriginOf(Kept);
        _rows.AsSpan(Kept, rows - Kept).Fill(last);
        _origins.AsSpan(Kept, rows - Kept).Fill(origin);
        Kept = rows;
    }
}

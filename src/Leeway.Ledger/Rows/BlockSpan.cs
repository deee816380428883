namespace Leeway.Ledger.Rows;

/// <summary>The ticks that a block holds, and how many of them make a row. The last row may be shorter.</summary>
readonly record struct BlockSpan(long Start, int Ticks, int Step)
{
    public long End => Start + Ticks;

    public int Rows => (int)(((long)Ticks + Step - 1) / Step);

    public bool Holds(long tick) => tick >= Start && tick < End;

    /// <summary>How many rows end at the edge or before it.</summary>
    public int RowsUntil(long edge) =>
        edge >= End ? Rows
        : edge <= Start ? 0
        : (int)((edge - Start) / Step);

    /// <summary>The edge at which the first <paramref name="rows"/> rows end.</summary>
    public long EndOf(int rows) => Math.Min(End, Start + ((long)rows * Step));
}

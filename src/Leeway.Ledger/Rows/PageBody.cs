namespace Leeway.Ledger.Rows;

/// <summary>The bytes of a page, before they are compressed: see docs/reference/ledger-format.md.</summary>
static class PageBody
{
    const byte EvenRows = 0;
    const byte UnevenRows = 1;

    public static void Write(ByteWriter bytes, PageRows page)
    {
        bytes.Byte(page.IsUneven ? UnevenRows : EvenRows);
        bytes.VarUInt((ulong)page.Kept);
        var before = 0;
        foreach (var end in page.Ends)
        {
            bytes.VarUInt((ulong)(end - before));
            before = end;
        }
        var rows = page.Rows;
        var track = new double[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            track[row] = rows[row].Total;
        }
        Track.Write(bytes, track);
        for (var row = 0; row < rows.Length; row++)
        {
            track[row] = rows[row].Bad;
        }
        Track.Write(bytes, track);
        for (var row = 0; row < rows.Length; row++)
        {
            track[row] = rows[row].Covered;
        }
        Track.Write(bytes, track);
        Track.WriteOrigins(bytes, page.Origins);
    }

    /// <exception cref="LedgerException">The bytes are no page of this span.</exception>
    public static PageRows Read(ref ByteReader bytes, BlockSpan span)
    {
        var isUneven = bytes.Byte() == UnevenRows;
        var count = bytes.Count(span.Ticks);
        var ends = isUneven ? new int[count] : null;
        var before = 0;
        for (var row = 0; row < ends?.Length; row++)
        {
            before += bytes.Count(span.Ticks - before);
            ends[row] = before;
        }
        var totals = new double[count];
        var bads = new double[count];
        var covereds = new double[count];
        Track.Read(ref bytes, totals);
        Track.Read(ref bytes, bads);
        Track.Read(ref bytes, covereds);
        var origins = new byte[count];
        Track.ReadOrigins(ref bytes, origins);
        var rows = new Sums[count];
        for (var row = 0; row < count; row++)
        {
            rows[row] = new Sums(totals[row], bads[row], covereds[row]);
        }
        return new PageRows(span, rows, origins, ends);
    }
}

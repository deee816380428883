using System.Buffers;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Keeping;

/// <summary>Moves rows from memory into blocks, from finer blocks into coarser ones, and out when their time is over.</summary>
sealed class Sealer(Books books, BlockShelf shelf, Shapes shapes, int latePages)
{
    /// <summary>The block that counts of the tick are for: the one on disk if there is one.</summary>
    public BlockSpan SpanAt(long tick) => shelf.Archive.At(tick)?.Span ?? shapes.SpanAt(tick);

    /// <summary>Seals each block that ended and has rows in memory. Late counts make a new generation, when there are many or another block is due.</summary>
    /// <returns>True if a block was sealed for the first time, so that the log can be much shorter.</returns>
    /// <exception cref="DamagedBlockException">The block that late counts belong to; nothing is lost by trying again.</exception>
    public bool Seal(long until, long sequence)
    {
        var due = books.Columns.Loose.All.Where(loose => loose.Span.End <= until).ToArray();
        var isAnyNew = due.Any(loose => shelf.Archive.At(loose.Span.Start) is null);
        if (isAnyNew || due.Sum(loose => loose.Pages) >= latePages)
        {
            foreach (var (span, _) in due)
            {
                Seal(span, sequence);
            }
        }
        return isAnyNew;
    }

    /// <summary>Makes one coarse block, or deletes one that is too old; what is left is done at the next commits.</summary>
    /// <returns>True if something was done.</returns>
    public bool Thin(long now, long sequence)
    {
        if (shelf.Archive.Blocks is [var oldest, ..] && oldest.Span.End + shapes.Forgotten <= now)
        {
            shelf.Drop(oldest);
            return true;
        }
        foreach (var block in shelf.Archive.Blocks)
        {
            if (shapes.Next(block.Span, now) is { } next && IsReady(next))
            {
                Thin(next, sequence);
                return true;
            }
        }
        return false;
    }

    // Rows in memory go to their block first, and a block that lies across the edge, of other settings, stays as it is.
    bool IsReady(BlockSpan next)
    {
        foreach (var block in shelf.Archive.Within(next.Start, next.End))
        {
            if (block.Span.Start < next.Start || block.Span.End > next.End)
            {
                return false;
            }
        }
        return !books.Columns.Loose.All.Any(loose => loose.Span.Start < next.End && loose.Span.End > next.Start);
    }

    void Thin(BlockSpan next, long sequence)
    {
        var finer = shelf.Archive.Within(next.Start, next.End).ToArray();
        var writer = new BlockWriter(next);
        foreach (var column in books.Columns.All)
        {
            var pages = finer
                .Where(block => block.Has(column.Id.Number))
                .Select(block => block.Page(column.Id.Number)!)
                .ToArray();
            if (pages.Length > 0)
            {
                writer.Add(column.Id, Thinning.Thin(next, pages));
            }
        }
        shelf.Write(writer, sequence);
    }

    void Seal(BlockSpan span, long sequence)
    {
        var old = shelf.Archive.At(span.Start);
        var writer = new BlockWriter(span);
        var copied = new ArrayBufferWriter<byte>();
        foreach (var column in books.Columns.All)
        {
            var number = column.Id.Number;
            if (column.Loose.At(span.Start) is { } loose)
            {
                writer.Add(column.Id, old?.Page(number) is { } kept ? kept.With(loose) : loose);
            }
            else if (old?.Has(number) is true)
            {
                copied.ResetWrittenCount();
                var slot = old.Copy(number, copied);
                writer.Add(slot, copied.WrittenSpan);
            }
        }
        shelf.Write(writer, sequence);
        books.Drop(span);
    }
}

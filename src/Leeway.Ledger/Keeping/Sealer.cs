using System.Buffers;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger.Keeping;

/// <summary>Moves rows from memory into blocks, from finer blocks into coarser ones, and out when their time is over.</summary>
/// <remarks>
/// Freezing and thawing are done between commits. What takes long, packing rows and writing files, is done beside them by one
/// caller at a time, and its outcome put in force under the gate that appends wait at, in a few milliseconds.
/// </remarks>
sealed class Sealer(Books books, BlockShelf shelf, Shapes shapes, int latePages)
{
    readonly Queue<FrozenBlock> _frozen = [];

    /// <summary>True while rows are being sealed; a snapshot would hold what a block is about to.</summary>
    public bool IsSealing => _frozen.Count > 0;

    /// <summary>The block that counts of the tick are for: the one on disk if there is one.</summary>
    public BlockSpan SpanAt(long tick) => shelf.Archive.At(tick)?.Span ?? shapes.SpanAt(tick);

    /// <summary>Freezes the rows of each block that ended. Late counts are sealed too, when there are many or another block is due.</summary>
    /// <param name="until">The tick before which a block must have ended.</param>
    /// <param name="sequence">The last commit; nothing is staged beside it.</param>
    /// <returns>True if a block is to be sealed for the first time, so that the log can be much shorter.</returns>
    public bool Freeze(long until, long sequence)
    {
        if (IsSealing)
        {
            return false;
        }
        var due = books.Columns.Loose.All.Where(loose => loose.Span.End <= until).ToArray();
        var isAnyNew = due.Any(loose => shelf.Archive.At(loose.Span.Start) is null);
        if (isAnyNew || due.Sum(loose => loose.Pages) >= latePages)
        {
            foreach (var (span, _) in due)
            {
                _frozen.Enqueue(new FrozenBlock(books.Columns, span, sequence));
            }
        }
        return isAnyNew;
    }

    /// <summary>Gives up what is being sealed.</summary>
    public void Thaw()
    {
        books.Columns.Rewrite(() =>
        {
            while (_frozen.TryDequeue(out var frozen))
            {
                frozen.Thaw(books.Columns);
            }
        });
    }

    /// <summary>Seals what was frozen first.</summary>
    /// <returns>False if nothing is frozen.</returns>
    /// <exception cref="DamagedBlockException">The block that late counts belong to; nothing is lost by trying again.</exception>
    /// <exception cref="OperationCanceledException">It stays frozen.</exception>
    public bool SealNext(Lock gate, CancellationToken stop)
    {
        FrozenBlock? frozen;
        lock (gate)
        {
            if (!_frozen.TryPeek(out frozen))
            {
                return false;
            }
        }
        var block = shelf.Prepare(Pack(frozen, stop), frozen.Sequence);
        lock (gate)
        {
            if (_frozen.TryPeek(out var still) && still == frozen)
            {
                shelf.Put(block, Replace);
                _frozen.Dequeue();
            }
            else
            {
                shelf.Discard(block);
            }
        }
        return true;

        void Replace(Action change) =>
            books.Columns.Rewrite(() =>
            {
                change();
                frozen.Drop(books.Columns);
            });
    }

    /// <summary>Makes one coarse block, or deletes one that is too old.</summary>
    /// <returns>False if there was nothing to do.</returns>
    /// <exception cref="DamagedBlockException">A finer block; nothing is lost by trying again.</exception>
    public bool ThinNext(Lock gate, long now, CancellationToken stop)
    {
        BlockSpan? ready;
        lock (gate)
        {
            if (shelf.Archive.Blocks is [var oldest, ..] && oldest.Span.End + shapes.Forgotten <= now)
            {
                shelf.Drop(oldest, books.Columns.Rewrite);
                return true;
            }
            ready = FirstReady(now);
        }
        if (ready is not { } next)
        {
            return false;
        }
        var finer = shelf.Archive.Within(next.Start, next.End).ToArray();
        var block = shelf.Prepare(Pack(next, finer, stop), finer.Max(one => one.Header.AppliedThrough));
        lock (gate)
        {
            // Late counts may have come, or a block been set aside, while this was being written.
            var isAsBefore = finer.AsSpan().SequenceEqual(shelf.Archive.Within(next.Start, next.End));
            if (isAsBefore && IsReady(next))
            {
                shelf.Put(block, books.Columns.Rewrite);
            }
            else
            {
                shelf.Discard(block);
            }
            return isAsBefore;
        }
    }

    BlockSpan? FirstReady(long now)
    {
        foreach (var block in shelf.Archive.Blocks)
        {
            if (shapes.Next(block.Span, now) is { } next && IsReady(next))
            {
                return next;
            }
        }
        return null;
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
        return books
            .Columns.Loose.All.Select(loose => loose.Span)
            .Concat(_frozen.Select(frozen => frozen.Span))
            .All(span => span.Start >= next.End || span.End <= next.Start);
    }

    BlockWriter Pack(BlockSpan next, SealedBlock[] finer, CancellationToken stop)
    {
        var writer = new BlockWriter(next);
        foreach (var column in books.Columns.All)
        {
            stop.ThrowIfCancellationRequested();
            var pages = finer
                .Where(block => block.Has(column.Id.Number))
                .Select(block => block.Unpacked(column.Id.Number))
                .ToArray();
            if (pages.Length > 0)
            {
                writer.Add(column.Id, Thinning.Thin(next, pages));
            }
        }
        return writer;
    }

    BlockWriter Pack(FrozenBlock frozen, CancellationToken stop)
    {
        var old = shelf.Archive.At(frozen.Span.Start);
        var writer = new BlockWriter(frozen.Span);
        var copied = new ArrayBufferWriter<byte>();
        foreach (var column in books.Columns.All)
        {
            stop.ThrowIfCancellationRequested();
            var number = column.Id.Number;
            if (frozen.Page(number) is { } page)
            {
                writer.Add(column.Id, old?.Has(number) is true ? old.Unpacked(number).With(page) : page);
            }
            else if (old?.Has(number) is true)
            {
                copied.ResetWrittenCount();
                var slot = old.Copy(number, copied);
                writer.Add(slot, copied.WrittenSpan);
            }
        }
        return writer;
    }
}

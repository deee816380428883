using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>The lengths and steps of blocks by age, in ticks. Longer blocks are whole numbers of shorter ones.</summary>
sealed class Shapes
{
    readonly List<Shape> _coarser = [];
    readonly BlockGrid _finest;

    public Shapes(TimeSpan tick, BlockGrid finest, LedgerSettings settings)
    {
        _finest = finest;
        var kept = Age(settings.Retention.TicksKept, tick);
        var shorter = finest.Ticks;
        foreach (var resolution in settings.Retention.Resolutions)
        {
            var ticks = Whole(resolution.BlockLength / tick, shorter);
            var step = Math.Min(ticks, Whole(resolution.Step / tick, 1));
            _coarser.Add(new Shape(ticks, step, kept));
            kept = Age(resolution.Kept, tick);
            shorter = ticks;
        }
        Forgotten = kept;
    }

    /// <summary>The age in ticks from which on nothing is kept.</summary>
    public long Forgotten { get; }

    /// <summary>What new counts get that no block holds the time of.</summary>
    public BlockSpan SpanAt(long tick) => _finest.SpanAt(tick);

    /// <summary>What a finer block goes on to by its age; null if it stays as it is.</summary>
    public BlockSpan? Next(BlockSpan block, long now)
    {
        foreach (var shape in _coarser)
        {
            var start = block.Start - PositiveRemainder(block.Start, shape.Ticks);
            var next = new BlockSpan(start, shape.Ticks, shape.Step);
            var isCoarser = next.Ticks > block.Ticks || (next.Ticks == block.Ticks && next.Step > block.Step);
            if (isCoarser && block.End <= next.End && next.End + shape.From <= now)
            {
                return next;
            }
        }
        return null;
    }

    static long PositiveRemainder(long value, long by) => ((value % by) + by) % by;

    // Years of ticks of 100 ms are more than an int holds.
    static long Age(TimeSpan kept, TimeSpan tick) => Math.Max(1, kept.Ticks / tick.Ticks);

    static int Whole(double ticks, int of) =>
        (int)Math.Clamp(Math.Round(ticks / of) * of, of, int.MaxValue / 2 / of * of);

    readonly record struct Shape(int Ticks, int Step, long From);
}

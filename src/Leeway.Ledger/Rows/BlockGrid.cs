namespace Leeway.Ledger.Rows;

/// <summary>How ticks make blocks: block <c>n</c> holds the ticks <c>[n·length, (n+1)·length)</c>.</summary>
readonly record struct BlockGrid(int Ticks)
{
    long BlockOf(long tick)
    {
        var (quotient, remainder) = Math.DivRem(tick, Ticks);
        return remainder < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The block that holds the tick, with a row for each tick.</summary>
    public BlockSpan SpanAt(long tick) => new(BlockOf(tick) * Ticks, Ticks, Step: 1);
}

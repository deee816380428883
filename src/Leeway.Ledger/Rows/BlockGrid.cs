namespace Leeway.Ledger.Rows;

/// <summary>How ticks make blocks: block <c>n</c> holds the ticks <c>[n·length, (n+1)·length)</c>.</summary>
readonly record struct BlockGrid(int Ticks)
{
    public long BlockOf(long tick)
    {
        var (quotient, remainder) = Math.DivRem(tick, Ticks);
        return remainder < 0 ? quotient - 1 : quotient;
    }

    public long StartOf(long block) => block * Ticks;

    public long EndOf(long block) => (block + 1) * Ticks;
}

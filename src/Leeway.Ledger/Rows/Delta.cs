namespace Leeway.Ledger.Rows;

/// <summary>An addition to one column: the same sums to each of <paramref name="Ticks"/> ticks from <paramref name="First"/> on.</summary>
readonly record struct Delta(ColumnId Column, long First, int Ticks, Sums PerTick, Origin Origin)
{
    public long Until => First + Ticks;
}

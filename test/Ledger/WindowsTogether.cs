using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

/// <summary>Windows of all columns that are read together, again and again: each holds what it holds when it is read alone.</summary>
sealed class WindowsTogether
{
    static readonly TimeSpan[] Lengths = [7.Seconds, 60.Seconds, 131.Seconds, 10.Minutes, 25.Minutes];

    readonly Ledger _ledger;
    readonly WindowBatch _batch;
    readonly List<(ColumnId Column, TimeSpan Length)> _windows = [];

    public WindowsTogether(Ledger ledger, IReadOnlyList<string> keys)
    {
        (_ledger, _batch, Columns) = (ledger, ledger.Windows(), keys.Count);
        foreach (var column in keys.Select(ledger.Column))
        {
            foreach (var length in Lengths)
            {
                Assert.Equal(_windows.Count, _batch.Add(column, length));
                _windows.Add((column, length));
            }
        }
    }

    public int Columns { get; }

    public void AssertSameAsAlone()
    {
        var table = _batch.Read();
        for (var number = 0; number < _windows.Count; number++)
        {
            var (column, length) = _windows[number];
            if (_ledger.Watermark(column) is { } known)
            {
                var alone = _ledger.Read(column, Interval.Ending(known, length));
                Assert.Equal(alone.Window, table[number].Window);
                Assert.Equal(alone.Counted.Total, table[number].Counted.Total, 1e-9);
                Assert.Equal(alone.Counted.Bad, table[number].Counted.Bad, 1e-9);
                Assert.Equal(alone.Covered, table[number].Covered);
                Assert.Equal(alone.Counted.Total == 0, table[number].Counted.Total == 0);
            }
            else
            {
                Assert.True(table[number].Counted.IsNone);
            }
        }
    }
}

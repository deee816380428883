using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Reading;

/// <summary>What was in memory of columns at each of the last ticks, all columns of a tick side by side.</summary>
/// <remarks>
/// A short window of every column is then read in order of memory, where the rows of the columns themselves lie far apart:
/// at 10,000 columns that is several times as fast, for 24 bytes a column and tick (<c>./bench.sh ledger</c>).
/// </remarks>
sealed class RecentHeads
{
    /// <summary>Two hours of ticks of 15 s. Longer windows that begin in memory are read from the rows.</summary>
    public const int TicksMax = 480;

    readonly Sums[][] _slots;
    readonly Filled[] _filled;
    Filled _noted;

    /// <param name="columns">How many columns there are.</param>
    /// <param name="ticks">How many ticks before its watermark a column is looked at.</param>
    public RecentHeads(int columns, int ticks)
    {
        _slots = new Sums[ticks + 1][];
        _filled = new Filled[columns];
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            _slots[slot] = new Sums[columns];
        }
    }

    /// <summary>Notes what is in memory of a column up to its watermark; until it is kept, another attempt begins anew.</summary>
    /// <param name="place">The column's place among the columns.</param>
    /// <param name="column">The column.</param>
    /// <param name="first">Where what is in memory begins to be all that there is.</param>
    /// <param name="isNewArchive">True if rows in memory were sealed: all that was noted is noted anew.</param>
    public void Note(int place, Column column, long first, bool isNewArchive)
    {
        if (column.ClosedUntil is not { } known)
        {
            _noted = default;
            return;
        }
        var filled = _filled[place];
        if (isNewArchive || known < filled.Until || known - filled.Until >= _slots.Length)
        {
            // Counted from the epoch, so never negative where there is something in memory.
            var from = Math.Max(0, Math.Max(first, known - _slots.Length + 1));
            filled = new Filled(from, from - 1, column.LateAdditions);
        }
        else if (filled.LateAdditions != column.LateAdditions)
        {
            // Where counts come late all the time, noting everything anew would cost more than it saves.
            filled = new Filled(known, known - 1, column.LateAdditions);
        }
        for (var tick = filled.Until + 1; tick <= known; tick++)
        {
            _slots[tick % _slots.Length][place] =
                tick == known ? column.Head : column.Loose.Between(long.MinValue, tick);
        }
        _noted = filled with { From = Math.Max(filled.From, known - _slots.Length + 1), Until = known };
    }

    /// <summary>Keeps what was noted last: the column did not change meanwhile.</summary>
    public void Keep(int place) => _filled[place] = _noted;

    /// <summary>What was added to the column that was noted last, from an edge amid what is in memory to its watermark.</summary>
    public Sums Since(int place, Column column, long from) =>
        from >= _noted.From && from <= _noted.Until
            ? column.Head - _slots[from % _slots.Length][place]
            : column.Loose.Between(from, _noted.Until);

    readonly record struct Filled(long From, long Until, int LateAdditions);
}

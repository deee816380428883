using System.Runtime.InteropServices;
using Leeway.Ledger.Reading;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger;

/// <summary>Windows that are read again at every tick, all in one go: each costs a few memory accesses, however long it is.</summary>
/// <remarks>
/// A window ends at its column's watermark. Its far edge moves on by about a row a tick, so the next rows of each edge are
/// kept unpacked. For one thread.
/// </remarks>
public sealed class WindowBatch
{
    readonly Ledger _ledger;
    readonly List<Entry> _entries = [];

    internal WindowBatch(Ledger ledger) => _ledger = ledger;

    public int Count => _entries.Count;

    /// <summary>Adds a window of this length; returns its number in the table.</summary>
    /// <param name="column">The column.</param>
    /// <param name="length">Counted back from the watermark.</param>
    /// <param name="leader">The number of the same window of the column's leader, which is covered alike; else it is read too.</param>
    public int Add(ColumnId column, TimeSpan length, int? leader = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.Zero);
        var tick = _ledger.Grid.Length;
        return Add(
            new Entry
            {
                Column = column,
                Ticks = (length.Ticks + tick.Ticks - 1) / tick.Ticks,
                Leader = leader,
            }
        );
    }

    /// <summary>Adds a window that begins where it is said for each watermark; returns its number in the table.</summary>
    public int Add(ColumnId column, Func<DateTimeOffset, DateTimeOffset> from, int? leader = null) =>
        Add(
            new Entry
            {
                Column = column,
                From = from,
                Leader = leader,
            }
        );

    /// <summary>Reads all windows as of now.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public WindowTable Read() => _ledger.Read(this);

    internal WindowTable Read(ColumnRegister columns, Archive archive)
    {
        var grid = _ledger.Grid;
        var table = new WindowTable(grid, _entries.Count);
        var number = 0;
        Column? column = null;
        var head = Sums.Zero;
        foreach (ref var entry in CollectionsMarshal.AsSpan(_entries))
        {
            // Windows of a column come one after the other most of the time: its head is summed once for all of them.
            if (column is null || column.Id != entry.Column)
            {
                column = columns[entry.Column];
                head = column.KnownUntil is { } known ? column.Loose.Between(long.MinValue, known) : Sums.Zero;
            }
            if (column.KnownUntil is { } edge)
            {
                var until = edge;
                var from = entry.From is null ? until - entry.Ticks : grid.TickOf(entry.From(grid.StartOf(until)));
                var sums = entry.Edge.Between(column, archive, ref from, ref until, head);
                if (column.IsLed)
                {
                    sums = sums with { Covered = Led(entry.Leader, column, archive, table, from, until) };
                }
                table.Set(number, from, until, sums);
            }
            number++;
        }
        return table;
    }

    static double Led(int? same, Column column, Archive archive, WindowTable table, long from, long until) =>
        same is { } leader && column.IsLedFrom(from) && table.IsOf(leader, from, until)
            ? table.CoveredSeconds(leader)
            : column.LedBetween(archive, from, until);

    int Add(Entry entry)
    {
        _entries.Add(entry);
        return _entries.Count - 1;
    }

    struct Entry
    {
        public FarEdge Edge;

        public ColumnId Column { get; init; }

        public long Ticks { get; init; }

        public Func<DateTimeOffset, DateTimeOffset>? From { get; init; }

        public int? Leader { get; init; }
    }
}

using System.Runtime.InteropServices;
using Leeway.Ledger.Keeping;
using Leeway.Ledger.Reading;
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

    /// <summary>Entries of a column that follow each other.</summary>
    readonly List<Run> _runs = [];

    RecentHeads? _recent;
    WindowTable? _leaders;

    /// <summary>The longest of the windows that may begin in memory, in ticks.</summary>
    long _shortMax;

    internal WindowBatch(Ledger ledger) => _ledger = ledger;

    public int Count => _entries.Count;

    /// <summary>Adds a window of this length; returns its number in the table.</summary>
    /// <remarks>Windows of one column are read fastest if they are added one after the other.</remarks>
    /// <param name="column">The column.</param>
    /// <param name="length">Counted back from the watermark.</param>
    /// <param name="leader">Of a column that is led the number of the same window of its leader, in the leaders' table.</param>
    public int Add(ColumnId column, TimeSpan length, int? leader = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.Zero);
        var tick = _ledger.Grid.Length;
        return Add(column, new Entry { Ticks = (length.Ticks + tick.Ticks - 1) / tick.Ticks, Leader = leader });
    }

    /// <summary>Adds a window that begins where it is said for each watermark; returns its number in the table.</summary>
    public int Add(ColumnId column, Func<DateTimeOffset, DateTimeOffset> from, int? leader = null) =>
        Add(column, new Entry { From = from, Leader = leader });

    /// <summary>Reads all windows as of now.</summary>
    /// <param name="leaders">Windows of leaders that were read just before; what they cover is not read again.</param>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public WindowTable Read(WindowTable? leaders = null) => _ledger.Read(this, leaders);

    internal WindowTable Read(Reader reader, Keeper keeper, WindowTable? leaders)
    {
        _leaders = leaders;
        var table = new WindowTable(_ledger.Grid, _entries.Count);
        _recent ??= new RecentHeads(_runs.Count, (int)Math.Clamp(_shortMax, 0, RecentHeads.TicksMax));
        for (var run = 0; run < _runs.Count; run++)
        {
            _runs[run].Archive = reader.Read(
                _runs[run].Column,
                (Batch: this, Run: run, Keeper: keeper, Table: table),
                static (_, of) => of.Batch.Read(of.Run, of.Keeper.Archive, of.Table)
            );
            _recent.Keep(run);
        }
        return table;
    }

    // What it keeps of an attempt that is thrown away must not be taken for good by the next one.
    Archive Read(int place, Archive archive, WindowTable table)
    {
        var run = _runs[place];
        var column = run.Column;
        var isNewArchive = archive != run.Archive;
        _recent!.Note(place, column, archive.End, isNewArchive);
        if (column.ClosedUntil is not { } known)
        {
            return archive;
        }
        var entries = CollectionsMarshal.AsSpan(_entries).Slice(run.First, run.Count);
        for (var index = 0; index < entries.Length; index++)
        {
            ref var entry = ref entries[index];
            if (isNewArchive)
            {
                entry.Edge.Forget();
            }
            var until = known;
            var from = entry.From is null ? until - entry.Ticks : From(entry.From, until);
            var sums = entry.Edge.Between(column, archive, _recent, place, ref from, ref until);
            if (column.Leader is { } leader)
            {
                var isRead =
                    entry.Leader is { } same && leader.Since <= from && _leaders?.IsOf(same, from, until) == true;
                sums = sums with
                {
                    Covered = isRead
                        ? _leaders!.CoveredSeconds(entry.Leader!.Value)
                        : leader.CoveredBetween(archive, from, until),
                };
            }
            table.Set(run.First + index, from, until, sums);
        }
        return archive;
    }

    long From(Func<DateTimeOffset, DateTimeOffset> from, long until) =>
        _ledger.Grid.TickOf(from(_ledger.Grid.StartOf(until)));

    int Add(ColumnId column, Entry entry)
    {
        if (_runs is not [.., var last] || last.Column.Id != column)
        {
            last = new Run(_ledger.Find(column), _entries.Count);
            _runs.Add(last);
        }
        last.Count++;
        _recent = null;
        _shortMax = entry.Ticks <= RecentHeads.TicksMax ? Math.Max(_shortMax, entry.Ticks) : _shortMax;
        _entries.Add(entry);
        return _entries.Count - 1;
    }

    struct Entry
    {
        public FarEdge Edge;

        public long Ticks { get; init; }

        public Func<DateTimeOffset, DateTimeOffset>? From { get; init; }

        public int? Leader { get; init; }
    }

    sealed class Run(Column column, int first)
    {
        public Column Column => column;

        public int First => first;

        public int Count { get; set; }

        /// <summary>What was sealed when the run was last read.</summary>
        public Archive? Archive { get; set; }
    }
}

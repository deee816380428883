using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Keeping;
using Leeway.Ledger.Reading;
using Leeway.Ledger.Rows;
using Leeway.Ledger.Sealing;

namespace Leeway.Ledger;

/// <summary>The store of counts: columns of event counts over time, and what must not be ahead of them.</summary>
/// <remarks>
/// What is staged is read at once and durable with the next <see cref="Commit"/>. One writer; any number of readers of
/// counts, on any thread, who wait for nobody. A window of any length costs the same: two look-ups and a subtraction.
/// </remarks>
public sealed class Ledger : IDisposable
{
    readonly Lock _gate = new();
    readonly Lock _tidying = new();
    readonly IDisposable _claim;
    readonly Books _books;
    readonly Keeper _keeper;
    readonly Func<long, BlockSpan> _spanAt;
    readonly Reader _reader;
    LedgerRecovery _recovery;
    volatile bool _isDisposed;

    Ledger(IDisposable claim, OpenedBooks opened, TickGrid grid)
    {
        _claim = claim;
        _books = opened.Books;
        _keeper = opened.Keeper;
        _spanAt = _keeper.SpanAt;
        _reader = new Reader(_gate, SetAside);
        _recovery = opened.Recovery;
        Grid = grid;
    }

    /// <summary>Opens the ledger of a folder, or begins one; a new one is on disk with its first commit.</summary>
    /// <exception cref="LedgerException">
    /// Somebody else has it open, it was kept with another tick or format, or no log of it is readable.
    /// An unfinished last commit is no reason: it is dropped, and <see cref="Recovery"/> says so.
    /// </exception>
    public static Ledger Open(IDisk disk, LedgerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentNullException.ThrowIfNull(settings);
        var claim = disk.Claim();
        try
        {
            return new Ledger(claim, Opening.Open(disk, settings), new TickGrid(settings.Tick));
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    /// <summary>What was found at opening, and blocks that turned out to be damaged since.</summary>
    public LedgerRecovery Recovery => Volatile.Read(ref _recovery);

    public TickGrid Grid { get; }

    public LedgerHealth Health => Locked(() => _keeper.Health);

    public IReadOnlyList<string> ColumnKeys => [.. _books.Columns.Keys];

    /// <summary>Copies, as of now.</summary>
    public IReadOnlyDictionary<string, string> Targets => Locked(() => Copy(_books.Targets));

    /// <summary>Copies, as of now.</summary>
    public IReadOnlyDictionary<string, string> Entries => Locked(() => Copy(_books.Entries));

    /// <summary>Finds a column by its key, or adds it.</summary>
    /// <exception cref="LedgerException">There are <see cref="LedgerLimits.Columns"/> already.</exception>
    public ColumnId Column(string key)
    {
        Limits.Key(key);
        lock (_gate)
        {
            if (_books.Columns.TryFind(key, out var found))
            {
                return found.Id;
            }
            Limits.Columns(_books.Columns.All.Length);
            Stage().ColumnAdded(key);
            return _books.Columns.Add(key).Id;
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">This ledger never gave out the number.</exception>
    public string KeyOf(ColumnId column) => _books.Columns[column].Key;

    public bool TryFindColumn(string key, out ColumnId id)
    {
        var isFound = _books.Columns.TryFind(key, out var column);
        id = column?.Id ?? default;
        return isFound;
    }

    /// <summary>Adds counts and covered time, spread evenly over the ticks of the span, however long ago.</summary>
    /// <remarks>
    /// <paramref name="covered"/> is the part of the span for which the counts speak: less than its length if some
    /// sources were silent.
    /// </remarks>
    /// <exception cref="ArgumentException">The span is empty, too long, or does not begin and end at tick edges.</exception>
    public void Add(ColumnId column, Interval span, EventCounts counts, TimeSpan covered, Origin origin)
    {
        var ticks = Limits.Ticks(Grid, span);
        ArgumentOutOfRangeException.ThrowIfLessThan(covered, TimeSpan.Zero);
        Limits.Origin(origin);
        if (counts.IsNone && covered == TimeSpan.Zero)
        {
            return;
        }
        var perTick = new Sums(counts.Total / ticks, counts.Bad / ticks, covered.TotalSeconds / ticks);
        var delta = new Delta(column, Grid.TickOf(span.From), ticks, perTick, origin);
        lock (_gate)
        {
            var found = _books.Columns[column];
            Stage().CountsAdded(delta);
            found.Add(delta, _spanAt);
        }
    }

    /// <summary>Moves the column's watermark on to a tick edge; an earlier one changes nothing.</summary>
    /// <exception cref="ArgumentException">Not a tick edge.</exception>
    public void Close(ColumnId column, DateTimeOffset edge)
    {
        var tick = Limits.Edge(Grid, edge);
        lock (_gate)
        {
            if (_books.Columns[column].Close(tick))
            {
                Stage().ColumnClosed(column, tick);
            }
        }
    }

    /// <summary>Lets a column be covered as another is, from an instant on; to be said at each start.</summary>
    public void Lead(ColumnId column, ColumnId leader, DateTimeOffset since) =>
        _books.Columns[column].Follow(new Leader(_books.Columns[leader], Grid.TickOf(since)));

    /// <summary>Says how far a series was counted; for a series that was forgotten with its target it changes nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This ledger never gave out the number.</exception>
    public void SetSeries(SeriesId id, SeriesCursor cursor)
    {
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(id.Number, nameof(id));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id.Number, _books.Series.Next.Number, nameof(id));
            var changes = Stage();
            SeriesCursor? before = _books.Series.TryGet(id, out var found) ? found : null;
            if (_books.Series.Set(id, cursor))
            {
                changes.CursorSet(id, cursor, before);
            }
        }
    }

    /// <summary>Finds a series of a target by its text, or adds it, without a cursor yet.</summary>
    public SeriesId Series(string target, string series)
    {
        Limits.Key(target);
        Limits.Key(series);
        lock (_gate)
        {
            if (!_books.Series.TryFind(target, series, out var id))
            {
                id = _books.Series.Next;
                Stage().SeriesAdded(id, target, series);
                _books.Series.Add(id, target, series);
            }
            return id;
        }
    }

    /// <summary>Forgets one series and its cursor; if it comes back it is a new one.</summary>
    public void ForgetSeries(string target, string series)
    {
        lock (_gate)
        {
            var changes = Stage();
            if (_books.Series.Forget(target, series))
            {
                changes.SeriesForgotten(target, series);
            }
        }
    }

    /// <summary>Keeps a text for a target; null forgets the target and the cursors of all its series.</summary>
    public void SetTarget(string target, string? text)
    {
        Limits.Key(target);
        Limits.Text(text);
        lock (_gate)
        {
            Stage().TargetSet(target, text);
            _books.SetTarget(target, text);
        }
    }

    /// <summary>Keeps a text under a key of the caller's own; null removes it.</summary>
    public void SetEntry(string key, string? text)
    {
        Limits.Key(key);
        Limits.Text(text);
        lock (_gate)
        {
            Stage().EntrySet(key, text);
            _books.SetEntry(key, text);
        }
    }

    /// <summary>Makes all that was staged durable: wholly, or after a crash not at all.</summary>
    /// <remarks>
    /// If the disk fails, everything stays in memory and goes out with the next commit that succeeds.
    /// Blocks that ended <see cref="LedgerSettings.HeadLength"/> before <paramref name="asOf"/> are left to
    /// <see cref="Tidy"/>.
    /// </remarks>
    public CommitOutcome Commit(DateTimeOffset asOf)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _keeper.Commit(asOf);
        }
    }

    /// <summary>Seals what commits have left to it, makes coarser blocks of old ones, and drops those whose time is over.</summary>
    /// <remarks>
    /// To be called now and then, on any thread: it may take seconds, in which appends and reads go on. If the disk fails,
    /// what is not done is told by <see cref="Health"/> and done by a later call.
    /// </remarks>
    /// <param name="asOf">Now.</param>
    /// <param name="stop">Ends it early; what is left is done another time.</param>
    public void Tidy(DateTimeOffset asOf, CancellationToken stop)
    {
        lock (_tidying)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _keeper.Tidy(asOf, _gate, stop);
        }
        lock (_gate)
        {
            NoteSetAside();
        }
    }

    /// <summary>The instant until which the column is known; null if it was never closed.</summary>
    public DateTimeOffset? Watermark(ColumnId column) => InstantOf(_books.Columns[column].ClosedUntil);

    /// <summary>The start of the first tick that was added to; null if none was.</summary>
    public DateTimeOffset? Beginning(ColumnId column) =>
        InstantOf(Reading(column, found => found.FirstTick(_keeper.Archive)));

    /// <summary>What a column holds for a window, whose edges snap down to rows that are kept.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public WindowCounts Read(ColumnId column, Interval window) =>
        Reading(column, found => WindowReading.Read(found, _keeper.Archive, Grid, window));

    /// <summary>A column step by step; the last step ends with the range.</summary>
    /// <remarks>A step that begins or ends amid a row, because rows of its age are far apart, has its share of the row.</remarks>
    /// <exception cref="ArgumentException">
    /// Not a whole number of ticks, or more than <see cref="LedgerLimits.SeriesPoints"/> steps.
    /// </exception>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public IReadOnlyList<SeriesPoint> ReadSeries(ColumnId column, Interval range, TimeSpan step) =>
        Reading(column, found => WindowReading.ReadSeries(found, _keeper.Archive, Grid, range, step));

    /// <summary>Begins a batch of windows that are read together at every tick.</summary>
    public WindowBatch Windows() => new(this);

    internal WindowTable Read(WindowBatch batch, WindowTable? leaders)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return batch.Read(_reader, _keeper, leaders);
    }

    /// <summary>True while the caller holds up those who add.</summary>
    internal bool IsHeldUp => _gate.IsHeldByCurrentThread;

    internal Column Find(ColumnId column) => _books.Columns[column];

    /// <summary>False if the series has no cursor yet, or was forgotten with its target.</summary>
    public bool TryGetSeries(SeriesId id, out SeriesCursor cursor)
    {
        lock (_gate)
        {
            return _books.Series.TryGet(id, out cursor);
        }
    }

    /// <summary>The series of a target that have a cursor, as of now.</summary>
    public IEnumerable<(string Series, SeriesId Id, SeriesCursor Cursor)> SeriesOf(string target) =>
        Locked(() => _books.Series.Of(target));

    /// <summary>Lets go of the folder. What was staged and not committed is lost.</summary>
    public void Dispose()
    {
        lock (_tidying)
            lock (_gate)
            {
                if (!_isDisposed)
                {
                    _isDisposed = true;
                    _keeper.Dispose();
                    _claim.Dispose();
                }
            }
    }

    ChangeWriter Stage()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        Limits.Staged(_keeper.Staged.Length);
        return _keeper.Staged;
    }

    T Reading<T>(ColumnId column, Func<Column, T> read)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _reader.Read(_books.Columns[column], read, static (found, read) => read(found));
    }

    void SetAside(SealedBlock block)
    {
        lock (_gate)
        {
            _keeper.SetAside(block);
            NoteSetAside();
        }
    }

    void NoteSetAside()
    {
        var setAside = _keeper.TakeSetAside();
        if (setAside.Count > 0)
        {
            Volatile.Write(
                ref _recovery,
                _recovery with
                {
                    BlocksSetAside = [.. _recovery.BlocksSetAside, .. setAside],
                }
            );
        }
    }

    T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    DateTimeOffset? InstantOf(long? tick) => tick is { } known ? Grid.StartOf(known) : null;

    static Dictionary<string, string> Copy(Dictionary<string, string> texts) => new(texts, StringComparer.Ordinal);
}

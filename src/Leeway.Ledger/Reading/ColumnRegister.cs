using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Leeway.Ledger.Reading;

/// <summary>All columns, by key and by number. One writer; readers on any thread.</summary>
sealed class ColumnRegister
{
    readonly ConcurrentDictionary<string, Column> _byKey = new(StringComparer.Ordinal);
    Column[] _columns = [];
    volatile int _count;

    /// <summary>Blocks that some column has rows in memory for.</summary>
    public LooseSpans Loose { get; } = new();

    /// <summary>Those that there are now.</summary>
    public ReadOnlySpan<Column> All
    {
        get
        {
            // The count first: the array that is there by then has room for so many.
            var count = _count;
            return Volatile.Read(ref _columns).AsSpan(0, count);
        }
    }

    /// <summary>In order of their numbers.</summary>
    public IEnumerable<string> Keys => All.ToArray().Select(column => column.Key);

    /// <exception cref="ArgumentOutOfRangeException">This ledger never gave out the number.</exception>
    public Column this[ColumnId id]
    {
        get
        {
            var all = All;
            return (uint)id.Number < (uint)all.Length
                ? all[id.Number]
                : throw new ArgumentOutOfRangeException(nameof(id), id, "The ledger has no such column.");
        }
    }

    public bool TryFind(string key, [NotNullWhen(true)] out Column? column) => _byKey.TryGetValue(key, out column);

    public Column Add(string key)
    {
        var column = new Column(new ColumnId(_count), key, Loose);
        if (_count == _columns.Length)
        {
            var wider = new Column[Math.Max(16, 2 * _count)];
            _columns.CopyTo(wider, 0);
            Volatile.Write(ref _columns, wider);
        }
        _columns[_count] = column;
        _count++;
        _byKey[key] = column;
        return column;
    }

    /// <summary>Changes what more than one column's readers look at.</summary>
    public void Rewrite(Action change)
    {
        foreach (var column in All)
        {
            column.Reads.BeginWrite();
        }
        try
        {
            change();
        }
        finally
        {
            foreach (var column in All)
            {
                column.Reads.EndWrite();
            }
        }
    }
}

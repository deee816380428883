using System.Diagnostics.CodeAnalysis;

namespace Leeway.Ledger.Reading;

/// <summary>All columns, by key and by number.</summary>
sealed class ColumnRegister
{
    readonly List<Column> _columns = [];
    readonly Dictionary<string, Column> _byKey = new(StringComparer.Ordinal);

    /// <summary>Blocks that some column has rows in memory for.</summary>
    public LooseSpans Loose { get; } = new();

    public IReadOnlyList<Column> All => _columns;

    /// <exception cref="ArgumentOutOfRangeException">This ledger never gave out the number.</exception>
    public Column this[ColumnId id] =>
        id.Number >= 0 && id.Number < _columns.Count
            ? _columns[id.Number]
            : throw new ArgumentOutOfRangeException(nameof(id), id, "The ledger has no such column.");

    public bool TryFind(string key, [NotNullWhen(true)] out Column? column) => _byKey.TryGetValue(key, out column);

    public Column Add(string key)
    {
        var column = new Column(new ColumnId(_columns.Count), key, Loose);
        _byKey.Add(key, column);
        _columns.Add(column);
        return column;
    }
}

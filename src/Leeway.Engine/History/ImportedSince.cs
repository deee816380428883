using System.Globalization;
using Leeway.Ledger;

namespace Leeway.Engine.History;

/// <summary>From where on a column holds imported counts that slices were not cut from yet, as the ledger keeps it.</summary>
static class ImportedSince
{
    public static DateTimeOffset? Of(IReadOnlyDictionary<string, string> entries, ColumnId column) =>
        entries.TryGetValue(KeyOf(column), out var text)
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture))
            : null;

    public static void Note(Ledger.Ledger ledger, ColumnId column, DateTimeOffset from)
    {
        if (!(Of(ledger.Entries, column) <= from))
        {
            ledger.SetEntry(KeyOf(column), from.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        }
    }

    public static void Forget(Ledger.Ledger ledger, ColumnId column) => ledger.SetEntry(KeyOf(column), null);

    static string KeyOf(ColumnId column) => $"imported/{column.Number}";
}

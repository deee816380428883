using Leeway.Engine.Collecting;
using Leeway.Ledger;

namespace Leeway.Engine.History;

/// <summary>From where on a column holds imported counts that slices were not cut from yet, as the ledger keeps it.</summary>
static class ImportedSince
{
    public static DateTimeOffset? Of(IReadOnlyDictionary<string, string> entries, ColumnId column) =>
        InstantEntry.Find(entries, KeyOf(column));

    public static void Note(Ledger.Ledger ledger, ColumnId column, DateTimeOffset from)
    {
        if (!(Of(ledger.Entries, column) <= from))
        {
            InstantEntry.Set(ledger, KeyOf(column), from);
        }
    }

    public static void Forget(Ledger.Ledger ledger, ColumnId column) => ledger.SetEntry(KeyOf(column), null);

    static string KeyOf(ColumnId column) => $"imported/{column.Number}";
}

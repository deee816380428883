using System.Globalization;
using Leeway.Engine.Collecting;
using Leeway.Ledger;

namespace Leeway.Engine.Querying;

/// <summary>How far a column's samples were counted, as the ledger keeps it in the commit of the counts.</summary>
/// <param name="Began">Where counting without a break began; what lies before is for the back-fill.</param>
/// <param name="Until">No sample before it is to be counted again.</param>
readonly record struct AskedMark(DateTimeOffset Began, DateTimeOffset Until)
{
    public static AskedMark? Find(IReadOnlyDictionary<string, string> entries, ColumnId column)
    {
        if (!entries.TryGetValue(KeyOf(column), out var text))
        {
            return null;
        }
        var parts = text.Split(' ');
        return new AskedMark(InstantEntry.Read(parts[0]), InstantEntry.Read(parts[1]));
    }

    public void Keep(Ledger.Ledger ledger, ColumnId column) =>
        ledger.SetEntry(
            KeyOf(column),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Began.ToUnixTimeMilliseconds()} {Until.ToUnixTimeMilliseconds()}"
            )
        );

    static string KeyOf(ColumnId column) => string.Create(CultureInfo.InvariantCulture, $"asked/{column.Number}");
}

using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>Since when a column is followed, as the ledger keeps it: from the first answer, not from the first counts.</summary>
/// <remarks>Between the two lie pages that show nothing of the SLI yet; what is born after them counts from zero.</remarks>
static class FollowedSince
{
    public static DateTimeOffset? Of(IReadOnlyDictionary<string, string> entries, ColumnId column) =>
        InstantEntry.Find(entries, KeyOf(column));

    public static DateTimeOffset Begin(Ledger.Ledger ledger, ColumnId column, DateTimeOffset edge)
    {
        InstantEntry.Set(ledger, KeyOf(column), edge);
        return edge;
    }

    static string KeyOf(ColumnId column) => $"followed/{column.Number}";
}

using System.Globalization;

namespace Leeway.Engine.Collecting;

/// <summary>An instant as an entry of the ledger has it: Unix milliseconds.</summary>
static class InstantEntry
{
    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Null if there is no such entry.</summary>
    public static DateTimeOffset? Find(IReadOnlyDictionary<string, string> entries, string key) =>
        entries.TryGetValue(key, out var text) ? Read(text) : null;

    public static void Set(Ledger.Ledger ledger, string key, DateTimeOffset instant) =>
        ledger.SetEntry(key, instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
}

using System.Text;
using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>What the ledger keeps of groups beside their counts: which there are, and since when all of their events were seen.</summary>
sealed class GroupEntries(Ledger.Ledger ledger)
{
    const string RulePrefix = "grouped/";
    const string GroupPrefix = "group/";

    readonly Dictionary<string, DateTimeOffset> _since = ledger
        .Entries.Where(entry =>
            entry.Key.StartsWith(RulePrefix, StringComparison.Ordinal)
            || entry.Key.StartsWith(GroupPrefix, StringComparison.Ordinal)
        )
        .ToDictionary(entry => entry.Key, entry => InstantEntry.Read(entry.Value), StringComparer.Ordinal);

    /// <summary>From when on a group that is new is known to have had no events before.</summary>
    public DateTimeOffset? SinceOf(ColumnGroups groups) =>
        _since.TryGetValue(RuleKey(groups), out var since) ? since : null;

    public DateTimeOffset Begin(ColumnGroups groups, DateTimeOffset since) => Set(RuleKey(groups), since);

    public void Keep(ColumnGroups groups, Group group, DateTimeOffset since) => Set(GroupKey(groups, group), since);

    public void Forget(ColumnGroups groups, Group group) => Remove(GroupKey(groups, group));

    public IReadOnlyList<(Group Group, DateTimeOffset Since)> GroupsOf(ColumnGroups groups)
    {
        var prefix = GroupKeys(groups);
        var found = new List<(Group, DateTimeOffset)>();
        foreach (var (key, since) in _since.Where(kept => kept.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            // Any metric name makes a series of it.
            var series = Encoding.UTF8.GetBytes($"x{key[prefix.Length..]}");
            if (ExpositionSeries.TryParse(series, out var labels, out _))
            {
                found.Add((groups.Rule.Of(labels), since));
            }
        }
        return found;
    }

    /// <summary>Forgets what belongs to none of these; if it comes back, it begins anew, because nobody looked meanwhile.</summary>
    public void KeepOnly(IEnumerable<ColumnGroups> wanted)
    {
        var keys = wanted
            .SelectMany(groups => (string[])[RuleKey(groups), GroupKeys(groups)])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var key in _since.Keys.Where(key => !keys.Contains(key.Split('{')[0])).ToList())
        {
            Remove(key);
        }
    }

    DateTimeOffset Set(string key, DateTimeOffset since)
    {
        _since[key] = since;
        InstantEntry.Set(ledger, key, since);
        return since;
    }

    void Remove(string key)
    {
        if (_since.Remove(key))
        {
            ledger.SetEntry(key, null);
        }
    }

    static string RuleKey(ColumnGroups groups) => $"{RulePrefix}{groups.Whole.Id.Number}/{groups.Rule}";

    static string GroupKeys(ColumnGroups groups) => $"{GroupPrefix}{groups.Whole.Id.Number}/{groups.Rule}/";

    static string GroupKey(ColumnGroups groups, Group group) => GroupKeys(groups) + group.Text;
}

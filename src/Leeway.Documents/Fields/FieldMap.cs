using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Fields;

/// <summary>A map of a document under its path. A key without a value counts as absent.</summary>
sealed class FieldMap(MapNode map, string path, ProblemList problems)
{
    // Keys that are there under a wrong name: to miss them as well would tell one mistake twice.
    readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    public Place Place => map.Place;

    public string Path { get; } = path;

    public IEnumerable<(string Key, Place KeyPlace, Value Value)> Entries =>
        map.Entries.Select(entry => (entry.Key, entry.KeyPlace, ValueOf(entry)));

    public bool Has(string key) => Optional(key) is not null;

    /// <summary>True if the key is not there, not even under a wrong name.</summary>
    public bool Misses(string key) => !Has(key) && !_meant.Contains(key);

    public Value? Optional(string key) =>
        map.Find(key) is { Value: not ScalarNode { Kind: ScalarKind.Null } } entry ? ValueOf(entry) : null;

    /// <summary>The value, or null after reporting that there is none.</summary>
    public Value? Required(string key, string remedy)
    {
        if (Optional(key) is { } value)
        {
            return value;
        }
        if (_meant.Contains(key))
        {
            return null;
        }
        if (map.Find(key) is { } empty)
        {
            problems.Error(empty.KeyPlace, $"key '{key}' in {Path} has no value", remedy);
        }
        else
        {
            problems.Error(Place, $"missing key '{key}' in {Path}", remedy);
        }
        return null;
    }

    /// <summary>Reports at the key, or at the map if it has no such key.</summary>
    public void Error(string key, string what, string remedy) =>
        problems.Error(map.Find(key)?.KeyPlace ?? Place, what, remedy);

    public void Warn(string key, string what, string remedy) =>
        problems.Warn(map.Find(key)?.KeyPlace ?? Place, what, remedy);

    /// <summary>Exactly one of two keys, or null after reporting that both or neither are there.</summary>
    public Value? ExactlyOne(string one, string other)
    {
        switch (Optional(one), Optional(other))
        {
            case ({ }, { }):
                Error(other, $"both '{one}' and '{other}' in {Path}", "keep one of the two");
                return null;
            case (null, null) when _meant.Contains(one) || _meant.Contains(other):
                return null;
            case (null, null):
                problems.Error(Place, $"neither '{one}' nor '{other}' in {Path}", "add one of the two");
                return null;
            case var (first, second):
                return first ?? second;
        }
    }

    public void RefuseUnknown(IReadOnlyCollection<string> known)
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
        {
            var what = $"unknown key {Quote.Of(entry.Key)} in {Path}";
            problems.Error(entry.KeyPlace, what, Nearest.Remedy(entry.Key, known));
            if (Nearest.To(entry.Key, known) is { } meant)
            {
                _meant.Add(meant);
            }
        }
    }

    // The document's kind, a blank, then the keys: "SLO spec.objectives[0]".
    Value ValueOf(MapEntry entry) =>
        new(entry.Value, $"{Path}{(Path.Contains(' ', StringComparison.Ordinal) ? '.' : ' ')}{entry.Key}", problems);
}

using Leeway.Documents.Reporting;

namespace Leeway.Documents.Yaml;

/// <summary>A mapping; each key occurs once.</summary>
sealed class MapNode(Place place, IReadOnlyList<MapEntry> entries) : Node(place)
{
    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    public override int Size { get; } = 1 + entries.Sum(entry => 1 + entry.Value.Size);

    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

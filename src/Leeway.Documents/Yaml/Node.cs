using Leeway.Documents.Reporting;

namespace Leeway.Documents.Yaml;

/// <summary>A node of a YAML document that knows its place.</summary>
abstract class Node(Place place)
{
    public Place Place { get; } = place;

    /// <summary>How many nodes it is, itself and all below, aliases written out.</summary>
    public abstract int Size { get; }
}

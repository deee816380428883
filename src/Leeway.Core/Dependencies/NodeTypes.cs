namespace Leeway.Core.Dependencies;

/// <summary>Words for the types of nodes.</summary>
public static class NodeTypes
{
    /// <summary>As documents write them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<NodeType>().Select(Lower)];

    public static string Name(this NodeType type) => Lower(type.ToString());

    /// <summary>True of what fails together with all that lies in it.</summary>
    public static bool IsDomain(this NodeType type) => type is not (NodeType.Component or NodeType.Journey);

    static string Lower(string name) => name.ToLowerInvariant();
}

namespace Leeway.Core.Dependencies;

/// <summary>Something that goes wrong by itself, independently of all other causes.</summary>
/// <param name="Node">The node it is about; with a common cause, that which has the group.</param>
public abstract record Cause(string Node)
{
    /// <summary>A node fails itself.</summary>
    public sealed record Own(string Node) : Cause(Node);

    /// <summary>All members of a group fail together.</summary>
    public sealed record Shared(string Node, IReadOnlyList<string> Members, decimal Share) : Cause(Node);

    /// <summary>Spares do not take over.</summary>
    public sealed record Failover(string Node, decimal Coverage) : Cause(Node);

    /// <summary>A request is one of those that need a soft dependency.</summary>
    public sealed record Asked(string Node, Need.Soft Need) : Cause(Node);
}

namespace Leeway.Server.Drawing;

/// <summary>A box of a drawing, or the small circle that stands for a group.</summary>
/// <param name="Id">Unique in the drawing; a node's own name.</param>
/// <param name="Type">A node's type, or <c>group</c>.</param>
/// <param name="IsSinglePoint">True if a journey of the drawing breaks without it.</param>
/// <param name="IsDown">True if it does not work with what is taken as failed.</param>
public sealed record DrawnNode(string Id, string Label, string Type, bool IsSinglePoint, bool IsDown)
{
    public bool IsGroup => Type == "group";

    public bool IsDomain => Type is not ("component" or "journey" or "group");
}

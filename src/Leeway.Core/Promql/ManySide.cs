namespace Leeway.Core.Promql;

/// <summary>The side of a binary operator on which several series may match one of the other side.</summary>
public enum ManySide
{
    None,

    /// <summary>Written <c>group_left</c>.</summary>
    Left,

    /// <summary>Written <c>group_right</c>.</summary>
    Right,
}

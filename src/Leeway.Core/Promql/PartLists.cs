namespace Leeway.Core.Promql;

/// <summary>Makes lists of parts from collection expressions.</summary>
public static class PartLists
{
    public static PartList<T> Of<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => new(items);
}

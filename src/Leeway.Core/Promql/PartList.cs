using System.Collections;
using System.Runtime.CompilerServices;

namespace Leeway.Core.Promql;

/// <summary>A list that is equal to another if their items are, in order; so that trees can be compared.</summary>
[CollectionBuilder(typeof(PartLists), nameof(PartLists.Of))]
public sealed class PartList<T> : IReadOnlyList<T>, IEquatable<PartList<T>>
    where T : IEquatable<T>
{
    readonly T[] _items;

    internal PartList(ReadOnlySpan<T> items) => _items = items.ToArray();

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(PartList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as PartList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
